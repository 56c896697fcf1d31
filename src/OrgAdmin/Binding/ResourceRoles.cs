using System.Collections;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>Reads the lists of applications and dashboards where names stand for them; each once for each organization and pipeline.</summary>
internal static class ResourceRoles
{
    /// <summary>The same table with ids in the place of names. Where it has none, nothing is read.</summary>
    /// <exception cref="OrgApiException">A name is that of none or of several, or the list could not be read.</exception>
    internal static IDictionary? WithIds(AsyncBridge bridge, OrgMembership organization, IDictionary? table, string parameter) =>
        RoleNames.AreIn(table) ? RoleNames.WithIds(table!, Read(bridge, organization, parameter.Contains("Application")), parameter) : table;

    /// <summary>Reads the names for a text; without them, it has the ids alone.</summary>
    internal static void LookUp(AsyncBridge bridge, OrgMembership organization, bool applications, bool dashboards)
    {
        try
        {
            if (applications)
            {
                Read(bridge, organization, isApplication: true);
            }

            if (dashboards)
            {
                Read(bridge, organization, isApplication: false);
            }
        }
        catch (OrgApiException e) when (!ErrorRecords.EndsPipeline(e))
        {
            // Whether the change is possible, the API decides.
        }
    }

    private static ResourceIndex Read(AsyncBridge bridge, OrgMembership organization, bool isApplication) => bridge.Await(token =>
        isApplication ? organization.Resources.ReadApplicationsAsync(token) : organization.Resources.ReadDashboardsAsync(token));
}
