using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace OrgAdmin.Planning.Rosters.Comparing;

/// <summary>The hash by which a plan is approved: the same for the same changes, whatever their order and however they are explained.</summary>
internal static class PlanHash
{
    internal static string Of(IEnumerable<OrgRosterChange> changes)
    {
        IEnumerable<string> lines = changes
            .Select(change => string.Concat(new[]
            {
                change.OrgId.ToLowerInvariant(), change.Action.ToString(), change.Person, change.Before?.Canonical() ?? "-", change.After?.Canonical() ?? "-",
            }.Select(part => part.Length.ToString(CultureInfo.InvariantCulture) + ":" + part)))
            .OrderBy(line => line, StringComparer.Ordinal);
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", lines)));
        return string.Concat(hash.Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
