using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters;

/// <summary>One person of a roster, with all addresses that it knows.</summary>
public sealed class RosterPerson
{
    internal RosterPerson(string email)
    {
        Email = email;
        Key = EmailAddress.Normalize(email);
    }

    /// <summary>The address the person is invited at.</summary>
    public string Email { get; }

    /// <summary>The user id; null where the roster does not know it.</summary>
    public string? UserId { get; internal set; }

    /// <summary>Other addresses of the person.</summary>
    public IReadOnlyList<string> Aka { get; internal set; } = Array.Empty<string>();

    /// <summary>When the person's access ends; null for never.</summary>
    public DateTimeOffset? Expires { get; internal set; }

    /// <summary>What the file notes about the person.</summary>
    public string? Note { get; internal set; }

    /// <summary>The line, or the row; null for who is named only where the line of that is known.</summary>
    public int? Line { get; internal set; }

    /// <summary>The place in the file of the entry in <c>people</c>; null without one.</summary>
    internal int? Offset { get; set; }

    /// <summary>The address as it is compared.</summary>
    internal string Key { get; }

    /// <summary>All addresses as they are compared, the first one first.</summary>
    internal IEnumerable<string> Keys => new[] { Key }.Concat(Aka.Select(EmailAddress.Normalize));

    internal bool HasExpired(DateTimeOffset now) => Expires is { } end && now >= end;
}
