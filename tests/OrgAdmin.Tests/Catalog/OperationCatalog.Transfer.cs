using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core.Requests;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Core.Support;

namespace OrgAdmin.Tests.Catalog;

internal static partial class OperationCatalog
{
    private static IReadOnlyList<Operation> TransferOperations =>
    [
        new("org.transferResources", "PATCH transferResources", "GET applications")
        {
            Calls =
            [
                new("org.transferResources", "PATCH", Documented + "/transferResources", "",
                    """{"destinationId":"575ed70c7ae143cd83dc4aa9","destinationType":"user","applicationIds":["575ec8687ae143cd83dc4a97"]}""",
                    (client, call, cancel) => client.TransferResourcesAsync(
                        DocumentedOrg.Org, Moving(ResourceTransfer.ToUser(DocumentedOrg.Editor)), call, cancel))
                {
                    // The capture moves to a user's own sandbox; the token here is another user's.
                    Status = 400,
                },
                new("org.transferResources-strict", "PATCH", Documented + "/transferResources", "",
                    """{"destinationId":"575ed6e87ae143cd83dc4aa9","destinationType":"organization","applicationIds":["575ec8687ae143cd83dc4a97"],"dashboardIds":["575ece2b7ae143cd83dc4a9b"],"strict":true}""",
                    (client, call, cancel) =>
                    {
                        ResourceTransfer transfer = Moving(ResourceTransfer.ToOrganization(Id(DocumentedOrg.DestinationId)));
                        transfer.DashboardIds = [DocumentedOrg.DashboardId];
                        transfer.Strict = true;
                        return client.TransferResourcesAsync(DocumentedOrg.Org, transfer, call, cancel);
                    })
                {
                    // The organization that it goes to is not in the documented sandbox.
                    Status = 404,
                },
            ],
            Run = async (client, call, _) =>
            {
                ResourceTransfer transfer = ResourceTransfer.ToOrganization(Id(SandboxSeed.EmeaId));
                transfer.ApplicationIds = [SeededApplication];
                return await Nothing(client.TransferResourcesAsync(Org, transfer, call, None));
            },
            IsDone = api => api.Applications.Single(one => one.Id == SeededApplication).OwnerId == SandboxSeed.EmeaId,
            AnswersNothing = true,
            Script = $"Move-OrgResource {Org} -ApplicationId {SeededApplication} -DestinationOrgId {SandboxSeed.EmeaId} -PassThru -Confirm:$false",
            Emits = "Spare Parts Portal",
            Unknown = (
                $"the transfer of 1 application from the organization {Org} to the organization {SandboxSeed.EmeaId} was carried out",
                $"Get-OrgApplication {Org}"),
        },
    ];

    private static ResourceTransfer Moving(ResourceTransfer transfer)
    {
        transfer.ApplicationIds = [DocumentedOrg.ApplicationId];
        return transfer;
    }
}
