using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Audit;

/// <summary>
/// Who the people are that the audit log of one organization names by their ids: its members, and those who once answered an invite.
/// </summary>
public sealed class AuditPeople
{
    private readonly Dictionary<string, (string? Name, string? Email)> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrgClient _client;
    private readonly ResourceId _orgId;
    private readonly OrgCall _call;
    private bool _hasMembers;

    /// <summary>Makes it; nothing is read.</summary>
    /// <param name="client">Reads the organization and its log.</param>
    /// <param name="orgId">The organization.</param>
    /// <param name="known">The organization as it came by the pipeline; null where it did not.</param>
    /// <param name="call">The call of which the reads are a part.</param>
    public AuditPeople(OrgClient client, ResourceId orgId, Org? known, OrgCall call)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        _orgId = orgId ?? throw new ArgumentNullException(nameof(orgId));
        _call = call ?? throw new ArgumentNullException(nameof(call));
        if (known is { ShowsAllMembers: true })
        {
            Take(known);
        }
    }

    /// <summary>Finds the ids and addresses of the people whom a search names, in the organization and in what the log tells of invites.</summary>
    /// <exception cref="OrgApiException">The organization or its log could not be read.</exception>
    public async Task<bool> FindAsync(AuditSearch search, CancellationToken cancellationToken)
    {
        List<AuditPerson> missing = (search ?? throw new ArgumentNullException(nameof(search))).People.Where(person => person.CanBeFound).ToList();
        if (missing.Count > 0 && !_hasMembers)
        {
            Take(await _client.GetOrgAsync(_orgId, null, _call, cancellationToken).ConfigureAwait(false));
        }

        missing.RemoveAll(Complete);
        if (missing.Count > 0)
        {
            // Who has left is known to the log alone, by the invite that they once accepted.
            var query = new AuditLogQuery { Start = DateTimeOffset.FromUnixTimeMilliseconds(0), End = search.End, Requests = AuditActions.Answers };
            Pager<OrgAuditLogEntry> answers = _client.ListAuditLogs(_orgId, query, null, _call);
            while (missing.Count > 0 && await answers.NextAsync(cancellationToken).ConfigureAwait(false) is { } part)
            {
                Learn(part);
                missing.RemoveAll(Complete);
            }
        }

        return missing.Count == 0;
    }

    /// <summary>Takes what entries say of people, and tells whether one of them names somebody who is not known.</summary>
    public bool Learn(IReadOnlyList<OrgAuditLogEntry> entries)
    {
        bool isMissing = false;
        foreach (OrgAuditLogEntry entry in entries ?? throw new ArgumentNullException(nameof(entries)))
        {
            AuditTarget.Find(entry);
            if (AuditActions.IsAnswer(entry) && entry.ActorId is { } id && entry.TargetEmail is { } email && !_byId.ContainsKey(id))
            {
                _byId[id] = (null, email);
            }

            isMissing |= entry.TargetUserId is { } target && !_byId.ContainsKey(target);
        }

        return isMissing;
    }

    /// <summary>Reads the members for their names, once. Where that fails, ids take the names' place.</summary>
    public async Task<bool> ReadNamesAsync(CancellationToken cancellationToken)
    {
        if (_hasMembers)
        {
            return true;
        }

        _hasMembers = true;
        try
        {
            Take(await _client.GetOrgAsync(_orgId, null, _call, cancellationToken).ConfigureAwait(false));
            return true;
        }
        catch (OrgApiException e) when (e.Kind is not (OrgErrorKind.Unauthorized or OrgErrorKind.ConnectionClosed))
        {
            return false;
        }
    }

    /// <summary>The full name of a user; null where it is not known.</summary>
    internal string? NameOf(string? userId) => userId is not null && _byId.TryGetValue(userId, out (string? Name, string? Email) found) ? found.Name : null;

    /// <summary>The address of a user; null where it is not known.</summary>
    internal string? EmailOf(string? userId) => userId is not null && _byId.TryGetValue(userId, out (string? Name, string? Email) found) ? found.Email : null;

    private void Take(Org org)
    {
        _hasMembers = true;
        foreach (OrgMember member in org.Members.Where(member => member.UserId is not null))
        {
            _byId[member.UserId!] = (member.FullName.Length == 0 ? null : member.FullName, member.Email);
        }
    }

    private bool Complete(AuditPerson person)
    {
        if (person.UserId is { } userId)
        {
            person.Email ??= EmailOf(userId.ToString());
        }
        else
        {
            string? id = _byId.FirstOrDefault(known => EmailAddress.AreSame(known.Value.Email, person.Email)).Key;
            person.UserId = ResourceId.IsValid(id) ? ResourceId.Parse(id, "userId") : null;
        }

        return !person.CanBeFound;
    }
}
