using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;

namespace OrgAdmin.Binding;

/// <summary>
/// Where a cmdlet has looked, so that it can say at the end which of the things that were asked for literally are nowhere.
/// </summary>
internal sealed class OrgSearch
{
    private const int MostNamed = 20;

    private readonly object _gate = new();
    private readonly List<string> _unread = new();
    private int _read;

    /// <summary>An organization as a sentence names it: by its name, where the item has brought it, and by its id.</summary>
    internal static string NameOf(PipelineItem item, ResourceId orgId) => NameOf(orgId, item.OrgName);

    /// <summary>An organization as a sentence names it.</summary>
    internal static string NameOf(ResourceId orgId, string? name) =>
        string.IsNullOrEmpty(name) ? orgId.ToString() : Messages.OrgByName.With(name.InQuotes(), orgId);

    /// <summary>Takes note of an organization that was looked into, or could not be read, or not in full.</summary>
    internal async Task<T> Note<T>(string organization, Task<T> reading, Func<T, bool> isWhole)
    {
        try
        {
            T result = await reading.ConfigureAwait(false);
            NoteRead(organization, isWhole(result));
            return result;
        }
        catch (OrgApiException)
        {
            lock (_gate)
            {
                _unread.Add(organization);
            }

            throw;
        }
    }

    /// <summary>Takes note of an organization that was looked into, in full or not.</summary>
    internal void NoteRead(string organization, bool isWhole)
    {
        lock (_gate)
        {
            _read++;
            if (!isWhole)
            {
                _unread.Add(organization);
            }
        }
    }

    /// <summary>Reports what was found nowhere. Where nothing could be looked into, the failures to do so have said it already.</summary>
    /// <param name="filter">What was asked for; null for nothing.</param>
    /// <param name="kind">The kind of the failure.</param>
    /// <param name="sentence">What is missing: {0} is what was asked for, {1} the organizations that were looked into.</param>
    /// <param name="errors">Takes the failures.</param>
    internal void Report(TextFilter? filter, OrgErrorKind kind, string sentence, ErrorReporter errors)
    {
        if (filter is null || _read == 0)
        {
            return;
        }

        string unread = _unread.Count == 0
            ? string.Empty
            : " " + Messages.NotLookedInto.With(string.Join(", ", _unread.Take(MostNamed)) + (_unread.Count > MostNamed ? ", …" : string.Empty));
        foreach ((string text, PipelineItem? item) in filter.Missing.ToList())
        {
            var failure = new OrgApiException(kind, sentence.With(text.ForDisplay(), Plural.Organizations(_read)) + unread);
            errors.Report(item?.Row is null ? failure : item.AddContext(failure), item?.Target ?? text);
        }
    }
}
