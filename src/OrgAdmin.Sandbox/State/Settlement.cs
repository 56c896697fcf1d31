using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.State;

// Adds organizations from a description to a sandbox, with the accounts and resources they need.
internal static class Settlement
{
    private const string Admin = "admin";
    private const string NewcomersEmail = "sandbox.admin@example.com";

    // Returns the user who administers all of them.
    public static SandboxUser Settle(SandboxState state, IEnumerable<SandboxOrganization> organizations)
    {
        SandboxOrganization[] settled = [.. organizations.Select(organization => organization with
        {
            Members = [.. organization.Members.Select(member => WithAccount(state, member))],
        })];
        SandboxUser admin = BusiestAdmin(state, settled)
            ?? state.Put(new SandboxUser { Email = NewcomersEmail, FirstName = "Sandbox", LastName = "Admin", Password = SandboxSeed.Password });
        foreach (SandboxOrganization organization in settled)
        {
            state.Resources.AddMissing(state.Put(AdministeredBy(organization, admin)));
        }

        return admin;
    }

    private static SandboxMember WithAccount(SandboxState state, SandboxMember member)
    {
        SandboxUser? known = member.Email is { } email ? state.FindUserByEmail(email) : null;
        SandboxUser user = known ?? state.Put(new SandboxUser
        {
            Id = member.UserId,
            Email = member.Email ?? string.Empty,
            FirstName = member.FirstName,
            LastName = member.LastName,
            Password = SandboxSeed.Password,
            TwoFactorCode = member.TwoFactorAuthEnabled ? SandboxSeed.TwoFactorCode : null,
            SsoLinked = member.SsoLinked,
        });
        return member with { UserId = user.Id };
    }

    private static SandboxUser? BusiestAdmin(SandboxState state, SandboxOrganization[] organizations) => organizations
        .SelectMany(organization => organization.Members)
        .Where(member => member.Role == Admin && !string.IsNullOrEmpty(member.Email))
        .GroupBy(member => member.UserId, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(group => group.Count())
        .Select(group => state.FindUser(group.Key))
        .FirstOrDefault();

    private static SandboxOrganization AdministeredBy(SandboxOrganization organization, SandboxUser admin) =>
        organization.Members.Any(member => Patterns.SameId(member.UserId, admin.Id))
            ? organization with
            {
                Members =
                [
                    .. organization.Members.Select(member => Patterns.SameId(member.UserId, admin.Id) ? member with { Role = Admin } : member),
                ],
            }
            : organization with { Members = [.. organization.Members, SandboxMember.Of(admin, Admin)] };
}
