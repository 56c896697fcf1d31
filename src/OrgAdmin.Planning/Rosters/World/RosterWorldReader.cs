using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Planning.Rosters.Comparing;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.World;

/// <summary>
/// Reads what a roster is compared with, by nothing but GET. The pages of the list serve where they show all of an organization; what they
/// leave out is read once. The call's throttle says how many requests are in flight.
/// </summary>
public sealed class RosterWorldReader
{
    // So few are read one by one, whatever the length of the list.
    private const int FewOrganizations = 3;
    private const int DefaultWindow = 8;

    private readonly OrgClient _client;
    private readonly OrgCall _call;
    private readonly IRosterFacts? _facts;

    /// <param name="client">Where to read.</param>
    /// <param name="call">What holds for every request.</param>
    /// <param name="facts">Reads resources and the audit log; null where that cannot be done.</param>
    public RosterWorldReader(OrgClient client, OrgCall call, IRosterFacts? facts)
    {
        _client = client;
        _call = call ?? throw new ArgumentNullException(nameof(call));
        _call.Throttle ??= new OrgThrottle(DefaultWindow);
        _facts = facts;
    }

    /// <summary>Reads what a roster names, one entry for each of its organizations in their order.</summary>
    public async Task<IReadOnlyList<WorldOrganization>> ReadAsync(Roster roster, RosterOptions options, CancellationToken cancellationToken)
    {
        IReadOnlyList<RosterOrganization> wanted = roster.Organizations.Where(one => IsChosen(one, options)).ToList();
        bool needsList = wanted.Count > FewOrganizations || wanted.Any(one => one.Id is null);
        OrgDirectory directory = needsList
            ? await new OrgDirectoryReader(_client, _call).ReadAsync(wanted.Any(one => one.Id is null), cancellationToken).ConfigureAwait(false)
            : OrgDirectory.Unread;
        return await Task.WhenAll(roster.Organizations.Select(one => IsChosen(one, options)
            ? ReadAsync(one, directory, roster, options, cancellationToken)
            : Task.FromResult(new WorldOrganization(null, null)))).ConfigureAwait(false);
    }

    /// <summary>Reads organizations whole, with their invites where they have any; all that the token sees when none are named.</summary>
    public async Task<IReadOnlyList<WorldOrganization>> ReadAllAsync(IReadOnlyList<ResourceId>? orgIds, CancellationToken cancellationToken)
    {
        IReadOnlyList<Task<WorldOrganization>> reads;
        if (orgIds is null)
        {
            OrgDirectory directory = await new OrgDirectoryReader(_client, _call).ReadAsync(needsAll: true, cancellationToken).ConfigureAwait(false);
            directory.ThrowIfIncomplete();
            reads = directory.All.Select(org => ReadWholeAsync(org, ResourceId.Parse(org.OrgId, "OrgId"), cancellationToken)).ToList();
        }
        else
        {
            reads = orgIds.Distinct().Select(id => ReadWholeAsync(null, id, cancellationToken)).ToList();
        }

        return await Task.WhenAll(reads).ConfigureAwait(false);
    }

    /// <summary>Whether the caller wants to look at an organization of the roster.</summary>
    internal static bool IsChosen(RosterOrganization organization, RosterOptions options) =>
        options.OrgIds is null || (organization.Id is not null && options.OrgIds.Contains(organization.Id, StringComparer.OrdinalIgnoreCase));

    private async Task<WorldOrganization> ReadAsync(
        RosterOrganization wanted, OrgDirectory directory, Roster roster, RosterOptions options, CancellationToken cancellationToken)
    {
        Org? listed = directory.Find(wanted, out string? problem);
        if (problem is not null)
        {
            return new WorldOrganization(null, problem);
        }

        ResourceId orgId = ResourceId.Parse(wanted.Id ?? listed!.OrgId, "OrgId");
        return await CatchAsync(listed, orgId, async () =>
        {
            Org org = listed is not null && Serves(listed, wanted)
                ? listed
                : await _client.GetOrgAsync(orgId, null, _call.ForItem(), cancellationToken).ConfigureAwait(false);
            var world = new WorldOrganization(org, wanted.Members is null ? null : OrgCompleteness.Problem(org));
            if (wanted.Members is not null && world.Problem is null)
            {
                await ReadPeopleAsync(world, wanted, roster, orgId, options, cancellationToken).ConfigureAwait(false);
            }

            return world;
        }).ConfigureAwait(false);
    }

    private async Task ReadPeopleAsync(
        WorldOrganization world, RosterOrganization wanted, Roster roster, ResourceId orgId, RosterOptions options, CancellationToken cancellationToken)
    {
        var matching = PersonMatching.Make(wanted, roster, world.Org!.Members, Array.Empty<OrgInvite>(), options.Now);
        IReadOnlyList<PersonUnit> missing = matching.Units.Where(unit => unit.Wanted is not null && !unit.IsExpired && unit.Member is null).ToList();
        if (world.Org.Summary?.PendingInviteCount is null or > 0 || missing.Count > 0 || (wanted.Purge && !options.NoPurge))
        {
            world.Invites = await _client.GetInvitesAsync(orgId, _call.ForItem(), cancellationToken).ConfigureAwait(false);
        }

        if (_facts is null)
        {
            return;
        }

        if (wanted.Members!.Any(member => member.ApplicationRoles?.Count > 0))
        {
            world.ApplicationNames = await TryAsync(() => _facts.GetApplicationNamesAsync(orgId, cancellationToken)).ConfigureAwait(false);
        }

        if (wanted.Members!.Any(member => member.DashboardRoles?.Count > 0))
        {
            world.DashboardNames = await TryAsync(() => _facts.GetDashboardNamesAsync(orgId, cancellationToken)).ConfigureAwait(false);
        }

        // Whoever has an invite has left a trace.
        if (missing.Any(unit => !world.Invites!.Any(invite => unit.Person!.Keys.Contains(EmailAddress.Normalize(invite.Email ?? string.Empty)))))
        {
            world.Facts = await TryAsync(() => _facts.GetAccessFactsAsync(orgId, cancellationToken)).ConfigureAwait(false) ?? world.Facts;
        }
    }

    private async Task<WorldOrganization> ReadWholeAsync(Org? listed, ResourceId orgId, CancellationToken cancellationToken) =>
        await CatchAsync(listed, orgId, async () =>
        {
            Org org = listed is not null && OrgCompleteness.ShowsAll(listed)
                ? listed
                : await _client.GetOrgAsync(orgId, null, _call.ForItem(), cancellationToken).ConfigureAwait(false);
            return new WorldOrganization(org, OrgCompleteness.Problem(org))
            {
                Invites = await _client.GetInvitesAsync(orgId, _call.ForItem(), cancellationToken).ConfigureAwait(false),
            };
        }).ConfigureAwait(false);

    private static bool Serves(Org listed, RosterOrganization wanted) =>
        (wanted.Members is null || OrgCompleteness.ShowsAll(listed)) && wanted.Set.Keys.All(name => OwnFields.ValueOf(listed, name) is not null);

    // One organization that cannot be read does not end the others; a dead token or a closed connection does.
    private static async Task<WorldOrganization> CatchAsync(Org? listed, ResourceId orgId, Func<Task<WorldOrganization>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (OrgApiException e) when (e.Kind is not (OrgErrorKind.Unauthorized or OrgErrorKind.NotConnected or OrgErrorKind.ConnectionClosed))
        {
            return new WorldOrganization(listed, e.Message) { OrgId = orgId.ToString() };
        }
    }

    // What only explains may fail.
    private static async Task<T?> TryAsync<T>(Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (OrgApiException e) when (e.Kind is not (OrgErrorKind.Unauthorized or OrgErrorKind.NotConnected or OrgErrorKind.ConnectionClosed))
        {
            return null;
        }
    }
}
