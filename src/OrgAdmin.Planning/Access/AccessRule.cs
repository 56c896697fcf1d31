using System;
using System.Linq;
using OrgAdmin.Core;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Access;

/// <summary>Tells beforehand whether the API will let a cmdlet do its work.</summary>
public static class AccessRule
{
    /// <summary>Judges a cmdlet.</summary>
    /// <param name="needs">The cmdlet.</param>
    /// <param name="grant">What the token allows.</param>
    /// <param name="now">The present time.</param>
    /// <param name="userId">The user whose token it is; null when that is not known.</param>
    /// <param name="org">The organization, as it was just read; null where the cmdlet is about none.</param>
    /// <param name="whyNotRead">Why the organization could not be read; null where it could.</param>
    public static OrgAccess Judge(
        CommandNeeds needs, TokenGrant grant, DateTimeOffset now, string? userId, Org? org, OrgApiException? whyNotRead)
    {
        var access = new OrgAccess((needs ?? throw new ArgumentNullException(nameof(needs))).Command)
        {
            OrgId = needs.IsAboutOrg ? org?.OrgId : null,
            OrgName = needs.IsAboutOrg ? org?.Name : null,
            Allowed = false,
        };
        if ((grant ?? throw new ArgumentNullException(nameof(grant))).IsInactive)
        {
            access.Reason = Messages.AccessInactive;
        }
        else if (grant.Expires <= now)
        {
            access.Reason = Messages.AccessExpired.With(grant.Expires.Value.ToString("u"));
        }
        else if (grant.Scopes.Count > 0 && needs.MissingFrom(grant.Scopes) is { Count: > 0 } missing)
        {
            access.MissingScope = string.Join(", ", missing);
            access.Reason = Messages.AccessScope.With(ScopeText.Join(grant.Scopes), access.MissingScope);
        }
        else if (grant.RefusesChanges && needs.Required.Any(operation => operation.IsChange))
        {
            access.Reason = Messages.AccessConnectionReadOnly;
        }
        else if (needs.IsAboutOrg)
        {
            JudgeRole(access, needs, grant, userId, org, whyNotRead);
        }
        else
        {
            Conclude(access, grant);
        }

        return access;
    }

    /// <summary>The same judgement, with the id of the organization where it could not be read.</summary>
    public static OrgAccess In(OrgAccess access, ResourceId orgId)
    {
        (access ?? throw new ArgumentNullException(nameof(access))).OrgId ??= orgId.ToString();
        return access;
    }

    private static void JudgeRole(
        OrgAccess access, CommandNeeds needs, TokenGrant grant, string? userId, Org? org, OrgApiException? whyNotRead)
    {
        if (org is null)
        {
            // Who may not even read the organization may not change it; only a scope for changes alone leaves that open.
            access.Allowed = whyNotRead?.Kind == OrgErrorKind.NotFound ? false : null;
            access.Reason = Messages.AccessUnread.With((whyNotRead?.Message ?? string.Empty).TrimEnd('.'));
            return;
        }

        string needed = needs.Required.Any(operation => operation.NeededRole == "admin") ? "admin" : "view";
        OrgMember? self = org.Members.FirstOrDefault(member => string.Equals(member.UserId, userId, StringComparison.OrdinalIgnoreCase));
        string? role = grant.Cap(self?.Role, org.OrgId);
        bool changes = needs.Required.Any(operation => operation.IsChange);
        if (changes && (org.IsDisabled == true || org.IsReadOnly == true))
        {
            access.Reason = (org.IsDisabled == true ? Messages.AccessDisabled : Messages.AccessReadOnly).With(org.Name.InQuotes());
        }
        else if (role is null)
        {
            access.Allowed = null;
            access.NeedsRole = ApiEnum.Show(needed);
            access.Reason = Messages.AccessRoleUnknown.With(access.NeedsRole, org.Name.InQuotes());
        }
        else if (ApiEnum.OrgRole.RankOf(role) > ApiEnum.OrgRole.RankOf(needed))
        {
            access.NeedsRole = ApiEnum.Show(needed);
            access.Reason = (string.Equals(role, self!.Role, StringComparison.OrdinalIgnoreCase) ? Messages.AccessRole : Messages.AccessCap)
                .With(access.NeedsRole, org.Name.InQuotes(), ApiEnum.Show(role));
        }
        else
        {
            Conclude(access, grant);
        }
    }

    private static void Conclude(OrgAccess access, TokenGrant grant)
    {
        access.Allowed = grant.Scopes.Count > 0 ? true : null;
        access.Reason = grant.Scopes.Count > 0 ? null : Messages.AccessScopesUnknown;
    }
}
