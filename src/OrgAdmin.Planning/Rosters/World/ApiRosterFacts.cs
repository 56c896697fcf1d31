using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;
using OrgAdmin.Planning.Audit;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Rosters.World;

/// <summary>Reads what lies beside members and invites from the API: applications, dashboards and the audit log.</summary>
public sealed class ApiRosterFacts : IRosterFacts
{
    private const int FirstFailure = 400;

    private readonly OrgClient _client;
    private readonly OrgCall _call;
    private readonly DateTimeOffset _now;

    /// <param name="client">Where to read.</param>
    /// <param name="call">What holds for every request.</param>
    /// <param name="now">The end of the time that the audit log is read for.</param>
    public ApiRosterFacts(OrgClient client, OrgCall call, DateTimeOffset now)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        _call = call ?? throw new ArgumentNullException(nameof(call));
        _now = now;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>?> GetApplicationNamesAsync(ResourceId orgId, CancellationToken cancellationToken) =>
        Names(await Resources(orgId).ReadApplicationsAsync(cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>?> GetDashboardNamesAsync(ResourceId orgId, CancellationToken cancellationToken) =>
        Names(await Resources(orgId).ReadDashboardsAsync(cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AccessFact>?> GetAccessFactsAsync(ResourceId orgId, CancellationToken cancellationToken)
    {
        var query = new AuditLogQuery
        {
            Start = DateTimeOffset.FromUnixTimeMilliseconds(0),
            End = _now,
            Requests = AuditActions.Answers.Concat(new[] { new AuditLogRequest(AuditActions.Org, AuditActions.RemoveMember) }).ToList(),
        };
        Pager<OrgAuditLogEntry> entries = _client.ListAuditLogs(orgId, query, null, _call.ForItem());
        var facts = new List<AccessFact>();
        while (await entries.NextAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            facts.AddRange(part.Select(FactOf).OfType<AccessFact>());
        }

        return facts;
    }

    /// <summary>What an entry says of somebody's access; null when it says nothing that was carried out, or that somebody else did it.</summary>
    private static AccessFact? FactOf(OrgAuditLogEntry entry)
    {
        if (entry.ResponseStatus is null or >= FirstFailure || entry.Time is not { } time)
        {
            return null;
        }

        AuditTarget.Find(entry);
        if (AuditActions.IsAnswer(entry))
        {
            return AnswerOf(entry) is { } kind ? new AccessFact(kind, entry.TargetEmail, entry.ActorId, time) : null;
        }

        return entry.TargetUserId is { } left && string.Equals(left, entry.ActorId, StringComparison.OrdinalIgnoreCase)
            ? new AccessFact(AccessFactKind.Left, entry.Actor, left, time)
            : null;
    }

    // With a login the answer is a word, with the secret of the invite a flag. Who dismisses an invite may still accept it.
    private static AccessFactKind? AnswerOf(OrgAuditLogEntry entry) =>
        AuditTarget.Text(entry.RequestBody, "action") is { } action
            ? action switch { "accept" => AccessFactKind.Accepted, "reject" => AccessFactKind.Declined, _ => null }
            : entry.RequestBody.TryGetValue("accept", out object? accepts) && accepts is bool isAccepted
                ? isAccepted ? AccessFactKind.Accepted : AccessFactKind.Declined
                : null;

    private static IReadOnlyDictionary<string, string>? Names(ResourceIndex index) =>
        index.IsWhole ? index.All.ToDictionary(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase) : null;

    private OrgResources Resources(ResourceId orgId) => new(orgId, _client, _call.ForItem());
}
