using System.Collections.Generic;
using System.Linq;
using CsCheck;
using OrgAdmin.Sandbox;

namespace OrgAdmin.Tests.Planning.Rosters.Support;

/// <summary>Organizations as random as they come: several invites of one person, odd addresses, unknown roles, members with invites.</summary>
internal static class RandomWorld
{
    private static readonly string[] Addresses =
    [
        "ann@acme.example", "Bo.Lee@Acme.example", "amélie@acme.example", "ame\u0301lie.x@acme.example", "max@bücher.example", "eve@xn--bcher-kva.example",
        "tom+ops@acme.example", "o'neil@acme.example", "\u0430nna@acme.example", "zoë_ü@acme.example", "a-very.long.name.of.somebody@sub.acme.example", "x@y.example",
    ];

    private static readonly Gen<string> Role = Gen.Frequency(
        (8, Gen.OneOf("admin", "edit", "collaborate", "view", "none")), (1, Gen.OneOf("owner", "Edit")));

    private static readonly Gen<SandboxResourceRole[]> Overrides =
        from roles in Gen.OneOf("collaborate", "view", "none").Array[0, 2]
        select roles.Select((role, index) => new SandboxResourceRole($"575ec8687ae143cd83dc4a9{index}", role)).ToArray();

    private static readonly Gen<SandboxMember> Member =
        from email in Gen.OneOf(Addresses)
        from role in Role
        from applications in Overrides
        from dashboards in Overrides
        from sso in Gen.Bool
        select new SandboxMember
        {
            UserId = RosterScene.UserId(email),
            FirstName = "Ann",
            LastName = "\"Lee\" //",
            Email = email,
            Role = role,
            ApplicationRoles = applications,
            DashboardRoles = dashboards,
            SsoLinked = sso,
        };

    private static readonly Gen<SandboxInvite> Invite =
        from email in Gen.OneOf(Addresses)
        from upper in Gen.Bool
        from role in Role
        from applications in Overrides
        from expired in Gen.Bool
        from day in Gen.Int[0, 5]
        from disallow in Gen.Bool
        select new SandboxInvite
        {
            Email = upper ? email.ToUpperInvariant() : email,
            Role = role,
            ApplicationRoles = applications,
            InviteDate = RosterText.Now.AddDays(expired ? -20 + day : -day),
            DisallowTransfer = disallow,
        };

    /// <summary>An organization whose administrator is it@.</summary>
    internal static Gen<SandboxOrganization> Organization { get; } =
        from members in Member.Array[0, 8]
        from invites in Invite.Array[0, 8]
        from seats in Gen.Int[0, 12]
        select new SandboxOrganization
        {
            Id = RosterText.OrgId,
            Name = "Acme \"Pumps\" // <b>",
            Members = [new SandboxMember { UserId = RosterScene.UserId("it@acme.example"), Email = "it@acme.example", Role = "admin", TwoFactorAuthEnabled = true }, .. members.DistinctBy(member => member.UserId)],
            Invites = invites.Select((invite, index) => invite with { Id = $"0000000000000000000abc{index:x2}" }).ToArray(),
            Limits = seats == 0 ? new Dictionary<string, long>() : new Dictionary<string, long> { ["member"] = seats },
        };

    /// <summary>The entries of a roster that lists some of the people, and some who are not there.</summary>
    internal static Gen<string[]> Entries { get; } =
        from chosen in Gen.Bool.Array[Addresses.Length]
        from roles in Gen.OneOf("admin", "edit", "collaborate", "view", "none").Array[Addresses.Length]
        from admin in Gen.OneOf("admin", "admin", "view", "")
        select Addresses.Select((email, index) => (Email: email, Role: roles[index], IsChosen: chosen[index])).Where(entry => entry.IsChosen)
            .Append((Email: "it@acme.example", Role: admin, IsChosen: true)).Where(entry => entry.Role.Length > 0)
            .Select(entry => $$"""{ "email": "{{entry.Email}}", "role": "{{entry.Role}}" }""").ToArray();
}
