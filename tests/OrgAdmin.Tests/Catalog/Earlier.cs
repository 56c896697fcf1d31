using System.Collections.Generic;

namespace OrgAdmin.Tests.Catalog;

/// <summary>What there was before a change that makes something.</summary>
internal sealed record Earlier(IReadOnlyList<OrgInvite> Invites, ISet<string> OrgIds)
{
    internal static Earlier Nothing { get; } = new([], new HashSet<string>());
}
