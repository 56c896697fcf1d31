using System;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>
/// Compares sent values with those the API shows. The API may have trimmed them; the case of ids and addresses does not matter.
/// </summary>
internal static class Shown
{
    /// <summary>Whether the API shows the value that was sent. Null was not sent and matches anything.</summary>
    internal static bool Is(string? sent, string? shown) => sent is null || sent.Trim() == (shown ?? string.Empty).Trim();

    /// <summary>Whether two ids, addresses or names are the same.</summary>
    internal static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the API shows a value other than the one that was sent; a missing value does not count.</summary>
    internal static bool IsOther(string? sent, string? shown) => shown is not null && !Is(sent, shown);

    /// <summary>Whether the response lists all members. An organization always has one, so an empty list proves nothing.</summary>
    internal static bool HasAllMembers(Org org) =>
        org.Members.Count > 0 && org.Members.IsWhole() && (org.Summary?.MemberCount is not { } count || count == org.Members.Count);
}
