using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox.Http;
using OrgAdmin.Sandbox.State;

namespace OrgAdmin.Sandbox.Writing;

// The parts that the query asks to add to the reply or to leave out.
internal sealed class ReplyView
{
    public ReplyView(QueryString query, DateTimeOffset now, ResourceStore resources)
    {
        Now = now;
        Resources = resources;
        Actions = query.IsOn("_actions");
        Links = query.IsOn("_links");
        Embedded = query.IsOn("_embedded");
        SummaryInclude = Known(query, "summaryInclude");
        SummaryExclude = Known(query, "summaryExclude");
    }

    public DateTimeOffset Now { get; }

    // Counted in summaries.
    public ResourceStore Resources { get; }

    public bool Actions { get; }

    public bool Links { get; }

    public bool Embedded { get; }

    public IReadOnlyList<string> SummaryInclude { get; }

    public IReadOnlyList<string> SummaryExclude { get; }

    private static IReadOnlyList<string> Known(QueryString query, string parameter)
    {
        IReadOnlyList<string> names = query.Names(parameter);
        string? unknown = names.FirstOrDefault(name => !SummaryNames.Counts.Contains(name) && !SummaryNames.Costly.Contains(name));
        return unknown is null ? names : throw ApiFault.Validation($"\"{parameter}\" does not know \"{unknown}\"");
    }
}
