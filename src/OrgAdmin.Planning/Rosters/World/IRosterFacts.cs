using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Planning.Rosters.World;

/// <summary>Reads what lies beside an organization's members and invites. Null answers mean that it cannot be known.</summary>
public interface IRosterFacts
{
    /// <summary>The names of an organization's applications by their ids.</summary>
    Task<IReadOnlyDictionary<string, string>?> GetApplicationNamesAsync(ResourceId orgId, CancellationToken cancellationToken);

    /// <summary>The names of an organization's dashboards by their ids.</summary>
    Task<IReadOnlyDictionary<string, string>?> GetDashboardNamesAsync(ResourceId orgId, CancellationToken cancellationToken);

    /// <summary>What the audit log knows of who left, declined and accepted.</summary>
    Task<IReadOnlyList<AccessFact>?> GetAccessFactsAsync(ResourceId orgId, CancellationToken cancellationToken);
}
