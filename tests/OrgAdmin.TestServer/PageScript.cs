using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using OrgAdmin.Sandbox;

namespace OrgAdmin.TestServer;

/// <summary>What happens to the organizations while someone reads a list page by page. Safe for use by several threads.</summary>
public sealed class PageScript
{
    private static readonly Regex PageNumber = new(@"[?&]page=(\d+)", RegexOptions.CultureInvariant);

    private readonly object _gate = new();
    private readonly List<(string Path, int Page, Action<SandboxApi> Change)> _entries = [];

    /// <summary>Changes something as soon as a page of a list has been read, once: between that page and the next.</summary>
    /// <param name="page">The number of the page, from 0.</param>
    /// <param name="change">What changes.</param>
    /// <param name="path">The path of the list.</param>
    public PageScript After(int page, Action<SandboxApi> change, string path = "/orgs")
    {
        lock (_gate)
        {
            _entries.Add((path, page, change));
        }

        return this;
    }

    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
        }
    }

    internal IReadOnlyList<Action<SandboxApi>> Take(RecordedRequest request)
    {
        lock (_gate)
        {
            if (_entries.Count == 0 || request.Method != "GET")
            {
                return [];
            }

            Match number = PageNumber.Match(request.RawTarget);
            int page = number.Success && int.TryParse(number.Groups[1].Value, out int asked) ? asked : 0;
            var taken = new List<Action<SandboxApi>>();
            foreach ((string Path, int Page, Action<SandboxApi> Change) entry in _entries.ToArray())
            {
                if (entry.Page == page && entry.Path == request.RawPath)
                {
                    _entries.Remove(entry);
                    taken.Add(entry.Change);
                }
            }

            return taken;
        }
    }
}
