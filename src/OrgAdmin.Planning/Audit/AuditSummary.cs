using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Audit;

/// <summary>Says in a sentence what an entry of an audit log tells.</summary>
public static class AuditSummary
{
    private const int FirstFailure = 400;

    /// <summary>Fills in the sentence and the person or thing it happened to.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="people">Who the people are that the entry names by their ids.</param>
    public static void Describe(OrgAuditLogEntry entry, AuditPeople people)
    {
        _ = people ?? throw new ArgumentNullException(nameof(people));
        AuditTarget.Find(entry ?? throw new ArgumentNullException(nameof(entry)));
        entry.TargetEmail ??= people.EmailOf(entry.TargetUserId);
        entry.Target = (entry.TargetEmail ?? entry.TargetUserId ?? ThingOf(entry)) is { } target ? target.ForDisplay() : null;
        string actor = (people.NameOf(entry.ActorId) ?? entry.Actor ?? entry.ActorId ?? Messages.AuditSomebody).ForDisplay();
        string sentence = OfPeople(entry, actor) ?? OfOrganization(entry, actor) ?? OfThing(entry, actor)
            ?? Messages.AuditOther.With(actor, entry.Resource.ForDisplay(), entry.Action.ForDisplay());
        entry.Summary = entry.ResponseStatus >= FirstFailure ? Messages.AuditRefused.With(entry.ResponseStatus, sentence) : sentence;
    }

    private static string? OfPeople(OrgAuditLogEntry entry, string actor)
    {
        string target = entry.Target ?? Messages.AuditSomebody;
        if (AuditActions.IsAnswer(entry))
        {
            return AuditTarget.Text(entry.RequestBody, "action") switch
            {
                "accept" => Messages.AuditAccepted.With(actor),
                "reject" => Messages.AuditRejected.With(actor),
                "dismiss" => Messages.AuditDismissed.With(actor),
                _ => Messages.AuditAnswered.With(actor),
            };
        }

        return entry.Resource != AuditActions.Org ? null : entry.Action switch
        {
            AuditActions.ModifyMember => OfRoles(entry, actor, target),
            AuditActions.RemoveMember => string.Equals(entry.TargetUserId, entry.ActorId, StringComparison.OrdinalIgnoreCase)
                ? Messages.AuditLeft.With(actor)
                : Messages.AuditRemoved.With(actor, target),
            AuditActions.InviteMember => Messages.AuditInvited.With(actor, target, Role(entry)),
            AuditActions.RevokeInvite => entry.TargetEmail is null
                ? Messages.AuditRevokedById.With(actor, (AuditTarget.Text(entry.RequestQueryParams, "inviteId") ?? string.Empty).ForDisplay())
                : Messages.AuditRevoked.With(actor, target),
            _ => null,
        };
    }

    private static string OfRoles(OrgAuditLogEntry entry, string actor, string target)
    {
        bool hasApplications = entry.RequestBody.ContainsKey("applicationRoles"), hasDashboards = entry.RequestBody.ContainsKey("dashboardRoles");
        string parts = string.Join(
            Messages.And,
            new[] { hasApplications ? Messages.AuditApplications : null, hasDashboards ? Messages.AuditDashboards : null }.OfType<string>());
        bool hasRole = entry.RequestBody.ContainsKey("role");
        return !hasRole ? Messages.AuditChangedRoles.With(actor, target, parts.Length == 0 ? Messages.AuditOrganization : parts)
            : parts.Length == 0 ? Messages.AuditChangedRole.With(actor, target, Role(entry))
            : Messages.AuditChangedRoleAndMore.With(actor, target, Role(entry), parts);
    }

    private static string? OfOrganization(OrgAuditLogEntry entry, string actor) => (entry.Resource, entry.Action) switch
    {
        (AuditActions.Org, AuditActions.Patch) => Messages.AuditPatched.With(actor, FieldsOf(entry.RequestBody)),
        ("instanceOrg", AuditActions.Patch) => Messages.AuditPatchedByInstance.With(actor, FieldsOf(entry.RequestBody)),
        (AuditActions.Org, AuditActions.Delete) => Messages.AuditDeletedOrg.With(actor),
        ("orgs", AuditActions.Post) => Messages.AuditCreatedOrg.With(actor),
        (AuditActions.Org or AuditActions.Me, AuditActions.TransferResources) => Messages.AuditTransferred.With(
            actor, MovedOf(entry.RequestBody), DestinationOf(entry.RequestBody)),
        _ => null,
    };

    private static string? OfThing(OrgAuditLogEntry entry, string actor)
    {
        if (ThingOf(entry) is not { } thing)
        {
            return null;
        }

        return entry.Action switch
        {
            AuditActions.Post => Messages.AuditCreated.With(actor, thing.ForDisplay()),
            AuditActions.Patch or "put" => Messages.AuditChanged.With(actor, thing.ForDisplay()),
            AuditActions.Delete => Messages.AuditDeleted.With(actor, thing.ForDisplay()),
            _ => Messages.AuditDid.With(actor, entry.Action.ForDisplay(), thing.ForDisplay()),
        };
    }

    // What the API names as the targets: the flow 'Alarms' in the application 'Pumps'.
    private static string? ThingOf(OrgAuditLogEntry entry)
    {
        string? primary = Named(entry.PrimaryTargetType, entry.PrimaryTargetName ?? entry.PrimaryTargetId);
        string? secondary = Named(entry.SecondaryTargetType, entry.SecondaryTargetName ?? entry.SecondaryTargetId);
        return secondary is null ? primary : primary is null ? secondary : Messages.AuditInside.With(secondary, primary);
    }

    private static string? Named(string? type, string? name) => string.IsNullOrEmpty(type) && string.IsNullOrEmpty(name)
        ? null
        : Messages.AuditThing.With(Words(type), name.InQuotes());

    // DeviceRecipe as device recipe.
    private static string Words(string? type) =>
        string.Concat((type ?? string.Empty).Select((c, i) => char.IsUpper(c) ? (i == 0 ? string.Empty : " ") + char.ToLowerInvariant(c) : c.ToString()))
            .ForDisplay();

    private static string Role(OrgAuditLogEntry entry) => ApiEnum.Show(AuditTarget.Text(entry.RequestBody, "role"));

    private static string FieldsOf(IReadOnlyDictionary<string, object?> body) => body.Count == 0
        ? Messages.AuditNothing
        : string.Join(", ", body.Keys.Select(ApiEnum.Show));

    private static string MovedOf(IReadOnlyDictionary<string, object?> body)
    {
        var moved = new List<string>();
        if (body.TryGetValue("applicationIds", out object? applications) && applications is IReadOnlyList<object?> { Count: > 0 } some)
        {
            moved.Add(Plural.Of(some.Count, Messages.RosterOneApplication, Messages.RosterApplications));
        }

        if (body.TryGetValue("dashboardIds", out object? dashboards) && dashboards is IReadOnlyList<object?> { Count: > 0 } others)
        {
            moved.Add(Plural.Of(others.Count, Messages.RosterOneDashboard, Messages.RosterDashboards));
        }

        return moved.Count == 0 ? Messages.AuditNothing : string.Join(Messages.And, moved);
    }

    private static string DestinationOf(IReadOnlyDictionary<string, object?> body) => AuditTarget.Text(body, "destinationType") == OwnerTypes.User
        ? Messages.AuditTheirSandbox
        : Messages.TheOrgById.With((AuditTarget.Text(body, "destinationId") ?? string.Empty).ForDisplay());
}
