using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Changes;

/// <summary>Makes an organization (orgs.post).</summary>
public sealed class CreateOrg
{
    private readonly KnownOrgs _known;
    private readonly OrgPost _org;
    private readonly IReadOnlyList<string> _texts;

    /// <summary>Makes the change.</summary>
    /// <param name="known">The organizations there were before.</param>
    /// <param name="org">The organization to make.</param>
    /// <param name="texts">The other fields and their new values, as users read them.</param>
    public CreateOrg(KnownOrgs known, OrgPost org, IReadOnlyList<string> texts)
    {
        _known = known ?? throw new ArgumentNullException(nameof(known));
        _org = org ?? throw new ArgumentNullException(nameof(org));
        _texts = texts ?? throw new ArgumentNullException(nameof(texts));
    }

    /// <summary>Organizations with the same name are made one after the other: otherwise it cannot be told which of them is new.</summary>
    public string Key => _org.Name.Trim();

    /// <summary>The sentence that describes the change.</summary>
    public string Describe() => _texts.Count == 0
        ? Messages.ActionCreateOrg.With(_org.Name.InQuotes())
        : Messages.ActionCreateOrgWith.With(_org.Name.InQuotes(), string.Join(", ", _texts));

    /// <summary>Refuses a name when the outcome of an earlier creation with this name is unknown.</summary>
    /// <exception cref="OrgApiException">The outcome of an earlier change is not known.</exception>
    public void EnsureKnown() => _known.EnsureKnown(Key);

    /// <summary>Sends the change.</summary>
    /// <returns>The new organization.</returns>
    public async Task<Org> ApplyAsync(OrgCall call, CancellationToken cancellationToken)
    {
        try
        {
            Org made = await _known.Client.PostOrgAsync(_org, _known.Ids, call, cancellationToken).ConfigureAwait(false);
            _known.Add(made.OrgId!);
            return made;
        }
        catch (OrgApiException e) when (e.LeavesStateUnknown)
        {
            _known.MarkUnknown(Key, e);
            throw;
        }
    }
}
