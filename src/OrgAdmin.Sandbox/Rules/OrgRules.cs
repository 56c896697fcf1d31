using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.State;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.Rules;

internal static class OrgRules
{
    public static Reply Get(Call call) => Reply.Ok(OrgWriter.Write(call.Organization, call.View));

    public static Reply Patch(Call call)
    {
        SandboxOrganization changed = Apply(call.Body, call.Organization);
        if (!IsEmpty(call.Body))
        {
            changed = call.State.Put(changed with { LastUpdated = call.Now });
        }

        return Reply.Ok(OrgWriter.Write(changed, call.View));
    }

    public static Reply Delete(Call call)
    {
        call.State.RemoveOrganization(call.Organization.Id);
        return Reply.Ok(new JsonObject { ["success"] = true });
    }

    public static Reply Post(Call call)
    {
        var blank = new SandboxOrganization
        {
            PlanId = "trial",
            SubscriptionStatus = "trialing",
            CurrentPeriodStart = call.Now,
            CurrentPeriodEnd = call.Now + TimeSpan.FromDays(30),
            Limits = SandboxLimits.Small,
            Members = [SandboxMember.Of(call.Caller, "admin")],
        };
        SandboxOrganization added = call.State.Put(Apply(call.Body, blank));
        call.Audit.Concerns(added);
        return new Reply(201, OrgWriter.Write(added, call.View));
    }

    // A cardToken goes to the payment provider and is not stored.
    private static SandboxOrganization Apply(JsonElement body, SandboxOrganization organization) => organization with
    {
        Name = Text(body, "name") ?? organization.Name,
        Description = Text(body, "description") ?? organization.Description,
        PlanId = Text(body, "planId") ?? organization.PlanId,
        BillingEmail = Text(body, "billingEmail") ?? organization.BillingEmail,
        IconColor = Text(body, "iconColor") ?? organization.IconColor,
        MfaMode = Text(body, "mfaMode") ?? organization.MfaMode,
    };

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static bool IsEmpty(JsonElement body)
    {
        using JsonElement.ObjectEnumerator members = body.EnumerateObject();
        return !members.MoveNext();
    }
}
