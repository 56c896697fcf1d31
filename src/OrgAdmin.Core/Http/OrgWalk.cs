using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace OrgAdmin.Core.Http;

/// <summary>Walks all pages of orgs.get and keeps of each organization only what is asked for.</summary>
internal static class OrgWalk
{
    internal const int PageSize = 100;

    /// <summary>The newest first: what is made meanwhile moves others to later pages, where they are seen twice, and hides none.</summary>
    internal static readonly OrgListQuery Newest = new() { SortField = "creationDate", Descending = true };

    internal static async Task VisitAsync(Func<int, Task<OrgPage>> getPage, Action<Org> visit)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long passed = 0;
        for (int number = 0; ; number++)
        {
            OrgPage page = await getPage(number).ConfigureAwait(false);
            page.EnsureIs(number);
            bool hasNew = false;
            foreach (Org org in page.Items)
            {
                if (org.OrgId is null || seen.Add(org.OrgId))
                {
                    hasNew = true;
                    visit(org);
                }
            }

            // An API that shows the same page again and again would never end.
            passed += page.Items.Count;
            if (!hasNew || page.IsLast(passed, PageSize))
            {
                return;
            }
        }
    }
}
