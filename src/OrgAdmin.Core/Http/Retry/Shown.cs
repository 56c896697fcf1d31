using System;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>
/// Compares what was sent with what the API shows, which may have trimmed it. Ids and addresses are compared without regard to case.
/// </summary>
internal static class Shown
{
    /// <summary>Whether the API shows the value that was sent; null was not sent and shows as anything.</summary>
    internal static bool Is(string? sent, string? shown) => sent is null || sent.Trim() == (shown ?? string.Empty).Trim();

    /// <summary>Whether two ids, addresses or names are the same.</summary>
    internal static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the API shows another value than the one that was sent; what it leaves out shows nothing.</summary>
    internal static bool IsOther(string? sent, string? shown) => shown is not null && !Is(sent, shown);

    /// <summary>Whether an organization shows all its members. It always has one, so that none at all shows nothing.</summary>
    internal static bool HasAllMembers(Org org) =>
        org.Members.Count > 0 && org.Members.IsWhole() && (org.Summary?.MemberCount is not { } count || count == org.Members.Count);
}
