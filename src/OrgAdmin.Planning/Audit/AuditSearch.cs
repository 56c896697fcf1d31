using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;

namespace OrgAdmin.Planning.Audit;

/// <summary>
/// What is looked for in the audit log of an organization. The API is asked for as little as its filter can say, and the rest is sorted out
/// here. The ends of the time are fixed when the search is made: the log grows at its front.
/// </summary>
public sealed class AuditSearch
{
    // The statuses that HTTP knows; the filter takes single ones only, and an address has no room for hundreds.
    private static readonly int[] SuccessCodes = [200, 201, 202, 203, 204, 205, 206, 207, 208, 226];

    private static readonly int[] FailureCodes =
    [
        .. Enumerable.Range(400, 18), .. Enumerable.Range(421, 6), 428, 429, 431, 451, 499, .. Enumerable.Range(500, 9), 510, 511,
    ];

    private static string[] Things => ["application", "applications", "dashboard", "dashboards"];

    private readonly List<AuditTopic> _topics = new();
    private readonly List<AuditLogRequest> _requests = new();
    private IReadOnlyList<AuditPerson> _actors = Array.Empty<AuditPerson>();
    private IReadOnlyList<AuditPerson> _targets = Array.Empty<AuditPerson>();

    /// <param name="start">The beginning of the time; null for that of the log.</param>
    /// <param name="end">The end of the time.</param>
    public AuditSearch(DateTimeOffset? start, DateTimeOffset end)
    {
        // The API's default is not documented, so that the beginning is always sent.
        Start = start ?? DateTimeOffset.FromUnixTimeMilliseconds(0);
        End = end;
        if (Start > End)
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.StartAfterEnd.With("-Start", "-End"));
        }
    }

    /// <summary>The resources that the module knows, as the API spells them; there are others.</summary>
    public static IReadOnlyList<string> KnownResources { get; } =
        AuditActions.Known.Select(one => one.Resource!).Concat(Things).Distinct().OrderBy(word => word, StringComparer.OrdinalIgnoreCase).ToList();

    /// <summary>The actions that the module knows, as the API spells them; there are others.</summary>
    public static IReadOnlyList<string> KnownActions { get; } =
        AuditActions.Known.Select(one => one.Action!).Distinct().OrderBy(word => word, StringComparer.OrdinalIgnoreCase).ToList();

    /// <summary>The beginning of the time.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The end of the time.</summary>
    public DateTimeOffset End { get; }

    /// <summary>Whether only what was carried out is wanted, or only what was not; null for both.</summary>
    public bool? IsSuccess { get; set; }

    /// <summary>Whether anything but the time narrows the search.</summary>
    public bool IsNarrow => IsSuccess is not null || _topics.Count > 0 || _requests.Count > 0 || _actors.Count > 0 || _targets.Count > 0;

    /// <summary>Whether the people who are looked for still have to be found by <see cref="AuditPeople"/>.</summary>
    public bool NamesPeople => _actors.Concat(_targets).Any(person => person.CanBeFound);

    internal IEnumerable<AuditPerson> People => _actors.Concat(_targets);

    // The API combines its lists by "and": topics of both kinds can be sorted out only here.
    private bool TopicsAreRequests => _topics.Count > 0 && _topics.All(topic => AuditActions.Of(topic) is not null);

    // A dashboard that belongs to an application is the second target of its entries; the filter of targets then has to name the first.
    private bool TopicsAreTargets => _topics.Contains(AuditTopic.Application) && _topics.All(topic => AuditActions.Of(topic) is null);

    /// <summary>Looks for entries about one of these topics.</summary>
    public void UseTopics(IEnumerable<AuditTopic> topics) => _topics.AddRange(topics.Distinct());

    /// <summary>Looks for these requests, in any combination of the two.</summary>
    /// <param name="resources">The API's words for resources, in any case; null for any.</param>
    /// <param name="actions">The API's words for actions, in any case; null for any.</param>
    public void UseRequests(IReadOnlyList<string>? resources, IReadOnlyList<string>? actions)
    {
        string?[] any = { null };
        foreach (string? resource in resources?.Cast<string?>() ?? any)
        {
            foreach (string? action in actions?.Cast<string?>() ?? any)
            {
                if (resource is not null || action is not null)
                {
                    _requests.Add(new AuditLogRequest(Spell(resource, KnownResources), Spell(action, KnownActions)));
                }
            }
        }
    }

    /// <summary>Looks for what these did.</summary>
    public void UseActors(IReadOnlyList<AuditPerson> actors) => _actors = actors;

    /// <summary>Looks for what happened to these.</summary>
    public void UseTargets(IReadOnlyList<AuditPerson> targets) => _targets = targets;

    /// <summary>What is asked of the API.</summary>
    public AuditLogQuery ToQuery() => new()
    {
        Start = Start,
        End = End,
        Requests = RequestsToSend(),
        PrimaryTargets = TargetsToSend(),
        Actors = _actors.Count > 0 && _actors.All(actor => actor.UserId is not null)
            ? _actors.Select(actor => new AuditLogParty(null, actor.UserId)).ToList()
            : Array.Empty<AuditLogParty>(),
        ResponseCodes = IsSuccess switch
        {
            true => SuccessCodes,
            false => FailureCodes,
            null => Array.Empty<int>(),
        },
    };

    /// <summary>Whether an entry that the API has sent is wanted; null where all of them are.</summary>
    public Func<OrgAuditLogEntry, bool>? ToFilter()
    {
        bool sortsTopics = _topics.Count > 0 && !TopicsAreTargets && (!TopicsAreRequests || _requests.Count > 0);
        bool sortsActors = _actors.Any(actor => actor.UserId is null);
        return sortsTopics || sortsActors || _targets.Count > 0
            ? entry => (!sortsTopics || _topics.Any(topic => IsAbout(entry, topic)))
                && (!sortsActors || _actors.Any(actor => actor.IsActor(entry)))
                && (_targets.Count == 0 || _targets.Any(target => target.IsTarget(entry)))
            : null;
    }

    private static bool IsAbout(OrgAuditLogEntry entry, AuditTopic topic) => AuditActions.Of(topic) is { } requests
        ? requests.Any(request => AuditActions.Is(entry, request))
        : string.Equals(entry.PrimaryTargetType, topic.ToString(), StringComparison.OrdinalIgnoreCase)
            || string.Equals(entry.SecondaryTargetType, topic.ToString(), StringComparison.OrdinalIgnoreCase);

    // Words may be given in any case; the API compares them as they are.
    private static string? Spell(string? word, IReadOnlyList<string> known) =>
        known.FirstOrDefault(one => string.Equals(one, word, StringComparison.OrdinalIgnoreCase)) ?? word;

    private IReadOnlyList<AuditLogRequest> RequestsToSend() => _requests.Count > 0 ? _requests
        : TopicsAreRequests ? _topics.SelectMany(topic => AuditActions.Of(topic)!).ToList()
        : _topics.Count == 0 && _targets.Count > 0 ? AuditActions.OfPeople
        : Array.Empty<AuditLogRequest>();

    private IReadOnlyList<AuditLogParty> TargetsToSend() => TopicsAreTargets
        ? _topics.Select(topic => new AuditLogParty(topic.ToString(), null)).ToList()
        : Array.Empty<AuditLogParty>();
}
