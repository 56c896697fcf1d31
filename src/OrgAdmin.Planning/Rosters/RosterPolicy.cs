using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters;

/// <summary>Guard rails that a roster file sets for all of its organizations.</summary>
public sealed class RosterPolicy
{
    internal RosterPolicy()
    {
    }

    /// <summary>How many administrators each organization keeps at least; null for the default.</summary>
    public int? MinimumAdmin { get; internal set; }

    /// <summary>Who has to be an administrator of each organization afterwards.</summary>
    public IReadOnlyList<string> RequiredAdmins { get; internal set; } = Array.Empty<string>();

    /// <summary>The domains that may be invited, <c>*.</c> for any below; null for all.</summary>
    public IReadOnlyList<string>? AllowedDomains { get; internal set; }

    /// <summary>Who may lose nothing.</summary>
    public IReadOnlyList<string> Protect { get; internal set; } = Array.Empty<string>();

    /// <summary>Whether an address may be invited.</summary>
    internal bool Allows(string email) =>
        AllowedDomains is null || AllowedDomains.Any(pattern => AddressPattern.IsDomainMatch(pattern, EmailAddress.Domain(email)));
}
