using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Membership;

/// <summary>
/// Finds organizations by their names, exactly but without case. The organizations are listed once, when the first name is looked up, and
/// then serve every name of the pipeline. Safe for use by several threads at once.
/// </summary>
public sealed class OrgNames
{
    private const int MostShown = 5;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly OrgClient _client;
    private readonly OrgCall _call;
    private ILookup<string, OrgIdentity>? _byName;

    /// <summary>Makes a finder; nothing is read.</summary>
    public OrgNames(OrgClient client, OrgCall call)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        _call = call ?? throw new ArgumentNullException(nameof(call));
    }

    /// <summary>The one organization of this name (orgs.get, once).</summary>
    /// <param name="name">The name; blanks around it do not matter.</param>
    /// <param name="parameter">What the user calls the value.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OrgApiException">There is none of this name, there are several, or they could not be listed.</exception>
    public async Task<OrgIdentity> FindAsync(string? name, string parameter, CancellationToken cancellationToken)
    {
        string given = Validate.FilledText(name, parameter, Validate.NameLength);
        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _byName ??= await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _reading.Release();
        }

        List<OrgIdentity> found = _byName[KeyOf(given)].ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new OrgApiException(OrgErrorKind.OrgNotFound, Messages.NoOrgOfName.With(parameter, given.ForDisplay())),
            _ => throw new OrgApiException(
                OrgErrorKind.Ambiguous,
                Messages.SeveralOrgsOfName.With(
                    parameter,
                    given.ForDisplay(),
                    found.Count,
                    string.Join(", ", found.Take(MostShown).Select(org => org.OrgId)) + (found.Count > MostShown ? ", …" : string.Empty))),
        };
    }

    private static string KeyOf(string name)
    {
        string text = InvisibleText.Trim(name);
        try
        {
            text = text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair has no normal form.
        }

        return text.ToUpperInvariant();
    }

    private async Task<ILookup<string, OrgIdentity>> ReadAsync(CancellationToken cancellationToken)
    {
        var all = new List<OrgIdentity>();

        // The newest first: what is made meanwhile moves others to later pages and hides none.
        Pager<Org> orgs = _client.ListOrgs(new OrgListQuery { SortField = "creationDate", Descending = true }, null, _call);
        while (await orgs.NextAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            all.AddRange(part.Where(org => ResourceId.IsValid(org.OrgId)).Select(org => new OrgIdentity(org.OrgId!, org.Name)));
        }

        // Whether a name is there, and only once, the organizations that cannot be read leave open.
        if (!orgs.IsWhole)
        {
            throw new OrgApiException(OrgErrorKind.InvalidResponse, Messages.OrgsNotWhole);
        }

        return all.ToLookup(org => KeyOf(org.Name ?? string.Empty), StringComparer.Ordinal);
    }
}
