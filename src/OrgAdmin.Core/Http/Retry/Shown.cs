using System;

namespace OrgAdmin.Core.Http.Retry;

/// <summary>Compares what was sent with what the API shows. Ids and addresses are compared without regard to case.</summary>
internal static class Shown
{
    /// <summary>Whether the API shows the value that was sent; null was not sent and shows as anything.</summary>
    internal static bool Is(string? sent, string? shown) => sent is null || sent == (shown ?? string.Empty);

    /// <summary>Whether two ids, addresses or names are the same.</summary>
    internal static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
