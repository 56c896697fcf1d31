using System;
using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Changes;

/// <summary>Where applications and dashboards are moved to: an organization, or the own sandbox of the token's user.</summary>
public sealed class MoveDestination
{
    private readonly ResourceId? _userId;
    private int _applications;
    private int _dashboards;

    private MoveDestination(OrgMembership? organization, ResourceId? userId)
    {
        Organization = organization;
        _userId = userId;
    }

    /// <summary>The organization; null for the own sandbox.</summary>
    public OrgMembership? Organization { get; }

    /// <summary>The destination, as texts name it.</summary>
    public string DisplayName => Organization?.DisplayName ?? Messages.OwnSandbox;

    /// <summary>An organization; it must have been read before anything is moved there.</summary>
    public static MoveDestination To(OrgMembership organization) => new(organization ?? throw new ArgumentNullException(nameof(organization)), null);

    /// <summary>The own sandbox of a user.</summary>
    public static MoveDestination ToSandboxOf(ResourceId userId) => new(null, userId ?? throw new ArgumentNullException(nameof(userId)));

    /// <summary>Refuses a move from an organization, or to one, in which the user is no administrator.</summary>
    /// <param name="source">Where things are moved from; it must have been read.</param>
    /// <param name="userId">The token's own user; null where it is not known, and then the API decides.</param>
    /// <exception cref="OrgApiException">The user is none, or it is the same organization.</exception>
    public void EnsureAllowed(OrgMembership source, string? userId)
    {
        if (Organization is not null && Organization.OrgId.Equals((source ?? throw new ArgumentNullException(nameof(source))).OrgId))
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.MoveToItself.With(source.DisplayName));
        }

        EnsureAdministers(source!, userId);
        if (Organization is not null)
        {
            EnsureAdministers(Organization, userId);
        }
    }

    /// <summary>Refuses what the destination has no room for, with what the pipeline moves there already.</summary>
    /// <exception cref="OrgApiException">A limit would be exceeded.</exception>
    public void EnsureRoom(int applications, int dashboards)
    {
        if (Organization?.Org is { } org)
        {
            EnsureRoom(org.Limits?.Application, org.Summary?.AppCount, _applications, applications, Messages.RosterOneApplication, Messages.RosterApplications);
            EnsureRoom(org.Limits?.Dashboard, org.Summary?.DashCount, _dashboards, dashboards, Messages.RosterOneDashboard, Messages.RosterDashboards);
        }

        _applications += applications;
        _dashboards += dashboards;
    }

    internal ResourceTransfer CreateTransfer() =>
        Organization is null ? ResourceTransfer.ToUser(_userId!) : ResourceTransfer.ToOrganization(Organization.OrgId);

    private static void EnsureAdministers(OrgMembership organization, string? userId)
    {
        OrgMember? own = organization.Org?.Members.FirstOrDefault(member => string.Equals(member.UserId, userId, StringComparison.OrdinalIgnoreCase));
        if (own?.Role is { } role && !string.Equals(role, "admin", StringComparison.OrdinalIgnoreCase))
        {
            throw new OrgApiException(
                OrgErrorKind.NotPermitted, Messages.MoveNeedsAdmin.With(organization.DisplayName, Rules.ApiEnum.Show(role)));
        }
    }

    private void EnsureRoom(long? limit, long? used, int coming, int arriving, string one, string several)
    {
        if (arriving > 0 && limit is not null && used is not null && used + coming + arriving > limit)
        {
            throw new OrgApiException(
                OrgErrorKind.LimitReached,
                Messages.MoveExceedsLimit.With(DisplayName, Plural.Of(limit.Value, one, several), used + coming, arriving));
        }
    }
}
