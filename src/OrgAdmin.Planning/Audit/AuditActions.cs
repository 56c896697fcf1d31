using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Core;

namespace OrgAdmin.Planning.Audit;

/// <summary>The requests that an audit log holds of an organization and its people, by what they are about.</summary>
internal static class AuditActions
{
    internal const string Org = "org";
    internal const string Me = "me";
    internal const string OrgInvites = "orgInvites";
    internal const string ModifyMember = "modifyMember";
    internal const string RemoveMember = "removeMember";
    internal const string InviteMember = "inviteMember";
    internal const string RevokeInvite = "revokeInvite";
    internal const string RespondToInvite = "respondToInvite";
    internal const string TransferResources = "transferResources";
    internal const string Patch = "patch";
    internal const string Post = "post";
    internal const string Delete = "delete";
    internal const string InviteTarget = "OrgInvite";

    // Changes to members have no target in the log. They are known by the resource and the action alone.
    private static readonly AuditLogRequest[] Member = [new(Org, ModifyMember), new(Org, RemoveMember), .. Answers];

    private static readonly AuditLogRequest[] Invite =
    [
        new(Org, InviteMember), new(Org, RevokeInvite), .. Answers,
        new("instanceOrgInvites", Post), new("instanceOrgInvite", Delete), new("instanceOrgInvite", "resendInvite"),
    ];

    private static readonly AuditLogRequest[] Organization =
        [new("orgs", Post), new(Org, Patch), new(Org, Delete), new("instanceOrg", Patch), new("instanceOrg", Delete)];

    private static readonly AuditLogRequest[] Transfer = [new(Org, TransferResources), new(Me, TransferResources)];

    /// <summary>The answers to invites, by which people become members.</summary>
    internal static AuditLogRequest[] Answers => [new(Me, RespondToInvite), new(OrgInvites, Post)];

    /// <summary>The requests that change what a person may do.</summary>
    internal static IReadOnlyList<AuditLogRequest> OfPeople { get; } = Distinct(Member.Concat(Invite));

    /// <summary>The words that are known, as the API spells them.</summary>
    internal static IReadOnlyList<AuditLogRequest> Known { get; } = Distinct(Member.Concat(Invite).Concat(Organization).Concat(Transfer));

    /// <summary>The requests of a topic; null for one that is known by its target.</summary>
    internal static IReadOnlyList<AuditLogRequest>? Of(AuditTopic topic) => topic switch
    {
        AuditTopic.Member => Member,
        AuditTopic.Invite => Invite,
        AuditTopic.Organization => Organization,
        AuditTopic.Transfer => Transfer,
        _ => null,
    };

    /// <summary>Whether an entry is of a kind; a member that is null may be anything.</summary>
    internal static bool Is(OrgAuditLogEntry entry, AuditLogRequest request) =>
        IsSame(request.Resource, entry.Resource) && IsSame(request.Action, entry.Action);

    /// <summary>Whether an entry is the answer to an invite.</summary>
    internal static bool IsAnswer(OrgAuditLogEntry entry) => Answers.Any(answer => Is(entry, answer));

    private static bool IsSame(string? wanted, string? word) => wanted is null || string.Equals(wanted, word, StringComparison.OrdinalIgnoreCase);

    private static List<AuditLogRequest> Distinct(IEnumerable<AuditLogRequest> requests) =>
        requests.GroupBy(request => (request.Resource, request.Action)).Select(same => same.First()).ToList();
}
