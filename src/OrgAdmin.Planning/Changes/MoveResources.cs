using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Changes;

/// <summary>
/// Moves applications and dashboards to another owner, in one request (org.transferResources). The organization must have them: whose they
/// are afterwards is what tells of an unclear answer.
/// </summary>
public sealed class MoveResources : OrgChange
{
    private const int MostNamed = 5;
    private const string Application = "Application";
    private const string Dashboard = "Dashboard";

    private readonly MoveDestination _destination;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _applications;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _dashboards;
    private readonly bool _isStrict;

    private MoveResources(
        OrgMembership organization,
        MoveDestination destination,
        IReadOnlyList<KeyValuePair<string, string>> applications,
        IReadOnlyList<KeyValuePair<string, string>> dashboards,
        bool isStrict)
        : base(organization)
    {
        _destination = destination;
        _applications = applications;
        _dashboards = dashboards;
        _isStrict = isStrict;
    }

    /// <inheritdoc/>
    public override string Target => "transfer";

    /// <inheritdoc/>
    public override string TargetName => Messages.ResourcesOf.With(Organization.DisplayName);

    /// <summary>The changes that move these things, each with as many as one request may hold.</summary>
    /// <param name="organization">The organization that has them.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="applications">The ids of applications with their names.</param>
    /// <param name="dashboards">The ids of dashboards with their names.</param>
    /// <param name="isStrict">Whether the API is asked to be strict.</param>
    public static IReadOnlyList<MoveResources> Make(
        OrgMembership organization,
        MoveDestination destination,
        IReadOnlyList<KeyValuePair<string, string>> applications,
        IReadOnlyList<KeyValuePair<string, string>> dashboards,
        bool isStrict)
    {
        _ = destination ?? throw new ArgumentNullException(nameof(destination));
        int most = ResourceTransfer.MostIds;
        int requests = Math.Max(Requests(applications ?? throw new ArgumentNullException(nameof(applications)), most),
            Requests(dashboards ?? throw new ArgumentNullException(nameof(dashboards)), most));
        return Enumerable.Range(0, requests)
            .Select(number => new MoveResources(
                organization,
                destination,
                applications.Skip(number * most).Take(most).ToList(),
                dashboards.Skip(number * most).Take(most).ToList(),
                isStrict))
            .ToList();
    }

    /// <inheritdoc/>
    public override string Describe()
    {
        var parts = new List<string>();
        if (_applications.Count > 0)
        {
            parts.Add(Plural.Of(_applications.Count, Messages.RosterOneApplication, Messages.RosterApplications) + " " + NamesOf(_applications));
        }

        if (_dashboards.Count > 0)
        {
            parts.Add(Plural.Of(_dashboards.Count, Messages.RosterOneDashboard, Messages.RosterDashboards) + " " + NamesOf(_dashboards));
        }

        return Messages.ActionMove.With(string.Join(Messages.And, parts), Organization.DisplayName, _destination.DisplayName);
    }

    /// <summary>A rehearsal records nothing: what was moved is not moved a second time.</summary>
    public override void Preview()
    {
    }

    /// <summary>Sends the change.</summary>
    /// <returns>What was moved.</returns>
    public Task<IReadOnlyList<OrgMovedResource>> ApplyAsync(OrgCall call, CancellationToken cancellationToken) => RunAsync<IReadOnlyList<OrgMovedResource>>(
        async (part, token) =>
        {
            ResourceTransfer transfer = _destination.CreateTransfer();
            transfer.ApplicationIds = IdsOf(_applications);
            transfer.DashboardIds = IdsOf(_dashboards);
            transfer.Strict = _isStrict ? true : null;
            await Organization.Client.TransferResourcesAsync(Organization.OrgId, transfer, part, token).ConfigureAwait(false);
            return _applications.Select(one => Moved(Application, one)).Concat(_dashboards.Select(one => Moved(Dashboard, one))).ToList();
        },
        call,
        cancellationToken);

    /// <summary>The move back. Roles in single applications and dashboards that were lost with it do not come back.</summary>
    public override Inversion Invert() => _destination.Organization is { } destination
        ? Inversion.By(new MoveResources(destination, MoveDestination.To(Organization), _applications, _dashboards, _isStrict))
        : Inversion.None(Messages.MoveFromSandbox);

    private static int Requests(IReadOnlyList<KeyValuePair<string, string>> things, int most) => (things.Count + most - 1) / most;

    private static IReadOnlyList<string>? IdsOf(IReadOnlyList<KeyValuePair<string, string>> things) =>
        things.Count == 0 ? null : things.Select(one => one.Key).ToList();

    private static string NamesOf(IReadOnlyList<KeyValuePair<string, string>> things)
    {
        IEnumerable<string> names = things.Take(MostNamed).Select(one => Messages.OrgByName.With(one.Value.InQuotes(), one.Key));
        return string.Join(", ", things.Count > MostNamed ? names.Concat(new[] { "…" }) : names);
    }

    private OrgMovedResource Moved(string kind, KeyValuePair<string, string> thing) => new()
    {
        Kind = kind,
        ResourceId = thing.Key,
        Name = thing.Value,
        SourceOrgId = Organization.OrgId.ToString(),
        DestinationOrgId = _destination.Organization?.OrgId.ToString(),
    };
}
