using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Sandbox;
using Xunit;

namespace OrgAdmin.Tests.Catalog;

/// <summary>The one list of the module's cmdlets; every test that goes through all of them takes them from here.</summary>
internal static partial class CmdletCatalog
{
    /// <summary>The things of the seeded sandbox that the scripts name.</summary>
    internal const string Variables =
        $"$org = '{SandboxSeed.AlderCreekId}'; $other = '{SandboxSeed.EmeaId}'; $invite = '{SandboxSeed.PendingInviteId}'; $user = '{Elena}'; ";

    private const string Elena = "64a1f0c27be19d5a3c8e0005";

    /// <summary>The cmdlets, in an order in which each of them finds what it needs though those before it have done their work.</summary>
    internal static IReadOnlyList<CatalogCmdlet> All =>
    [
        ConnectOrg, GetOrgConnection, GetOrg, GetOrgMember, FindOrgMember, GetOrgInvite, GetOrgAuditLog,
        GetOrgApplication, GetOrgDashboard, GetOrgUsage, GetOrgLimit, SetOrg, NewOrg, NewOrgInvite, RevokeOrgInvite,
        TestOrgRoster, CompareOrgRoster, ExportOrgRoster, ConvertToOrgReport, SetOrgMember, RemoveOrgMember, MoveOrgResource, RemoveOrg,
        DisconnectOrg,
    ];

    /// <summary>The names of the cmdlets, sorted.</summary>
    internal static string[] Names => [.. All.Select(cmdlet => cmdlet.Name).Order(StringComparer.Ordinal)];

    /// <summary>The cmdlets that change something.</summary>
    internal static IReadOnlyList<CatalogCmdlet> Changing => [.. All.Where(cmdlet => cmdlet.Change is not null)];

    /// <summary>All of one kind of calls, as the data of a test; their variables are set.</summary>
    internal static TheoryData<string> Scripts(Func<CatalogCmdlet, IEnumerable<string>> kind) => [.. All.SelectMany(kind).Select(script => Variables + script)];

    /// <summary>An expected text with the ids of the seeded sandbox.</summary>
    internal static string Fill(string text) => text
        .Replace("{org}", SandboxSeed.AlderCreekId, StringComparison.Ordinal)
        .Replace("{other}", SandboxSeed.EmeaId, StringComparison.Ordinal)
        .Replace("{invite}", SandboxSeed.PendingInviteId, StringComparison.Ordinal)
        .Replace("{user}", Elena, StringComparison.Ordinal)
        .Replace("{globals}", "?_actions=false&_links=false&_embedded=false", StringComparison.Ordinal);
}
