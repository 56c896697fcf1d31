using System;
using System.Linq;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

internal static class ApplicationRules
{
    private static readonly ListFields<SandboxApplication> Fields = new(
        application => application.Id,
        ListFields<SandboxApplication>.By("name", application => application.Name),
        ListFields<SandboxApplication>.By("id", application => application.Id),
        ListFields<SandboxApplication>.By("creationDate", application => application.CreationDate),
        ListFields<SandboxApplication>.By("ownerId", application => application.OwnerId),
        ListFields<SandboxApplication>.By("lastUpdated", application => application.LastUpdated))
    {
        Filter = [ListFields<SandboxApplication>.Text("name", application => application.Name)],
    };

    public static Reply List(Call call)
    {
        var list = new ListQuery<SandboxApplication>(call, Fields);
        Func<string, bool> isOwner = OwnedResources.OwnerFilter(call);
        SandboxApplication[] found = list.Find(
            call.State.Resources.Applications.All.Where(each => isOwner(each.OwnerId) && OwnedResources.Sees(call, each)));
        JsonObject result = ListWriter.Write("applications", list, found, application => Write(call, application));
        Decorate(result, call.View);
        return Reply.Ok(result);
    }

    public static Reply Get(Call call)
    {
        SandboxApplication? application = call.State.Resources.Applications.Find(call.Id("applicationId"));
        return application is not null && OwnedResources.Sees(call, application)
            ? Reply.Ok(Write(call, application))
            : throw ApiFault.NotFound("Application");
    }

    private static JsonObject Write(Call call, SandboxApplication application)
    {
        int dashboards = call.State.Resources.Dashboards.All.Count(dashboard => dashboard.ApplicationId == application.Id);
        return ResourceWriter.Write(application, OwnedResources.Owner(call, application.OwnerId), dashboards, call.View);
    }

    private static void Decorate(JsonObject target, ReplyView view)
    {
        if (view.Links)
        {
            target["_links"] = new JsonObject { ["self"] = Links.To("/applications") };
        }
    }
}
