using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>Which people are looked for: all that is given has to hold.</summary>
internal sealed class PeopleFilter
{
    private static readonly TakenInput WithText = TakenWith(text: true);
    private static readonly TakenInput WithoutText = TakenWith(text: false);

    private readonly DomainFilter? _excluded;
    private readonly string[]? _roles;

    /// <param name="emails">Addresses; null for any.</param>
    /// <param name="names">Names of members; null for any.</param>
    /// <param name="excluded">Domains to leave out; null for none.</param>
    /// <param name="roles">Roles in the organization; null for any.</param>
    /// <exception cref="OrgApiException">Nobody is asked for.</exception>
    internal PeopleFilter(TextFilter? emails, TextFilter? names, DomainFilter? excluded, string[]? roles)
    {
        Emails = emails;
        Names = names;
        _excluded = excluded;
        _roles = roles;
        if (emails is null && names is null && excluded is null)
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.NobodyToFind);
        }
    }

    /// <summary>The addresses that are asked for; null for any.</summary>
    internal TextFilter? Emails { get; }

    /// <summary>The names that are asked for; null for any.</summary>
    internal TextFilter? Names { get; }

    /// <summary>What Find-OrgMember takes from the pipeline.</summary>
    internal static TakenInput Taken(bool text) => text ? WithText : WithoutText;

    /// <summary>Asks for the people that an item of the pipeline names, each address as it is.</summary>
    /// <exception cref="OrgApiException">The item names nobody, or not what the command line names.</exception>
    internal void Add(PipelineRow row, PipelineItem item, string?[]? given, IReadOnlyList<OrgIdentity>? orgs, string cmdlet)
    {
        row.EnsureTaken(cmdlet);
        if (row.Source!.BaseObject is string text)
        {
            Emails!.AddLiteral(Validate.Email(text, "-Email"), item);
            return;
        }

        row.EnsureAmong(orgs);
        string[] emails = row.Targets(RowField.Email, "Email", given)
            ?? throw new OrgApiException(OrgErrorKind.EmptyValue, row.WithColumns(Messages.RowWithoutPerson));
        foreach (string email in emails)
        {
            Emails!.AddLiteral(Validate.Email(email, "-Email"), item);
        }
    }

    // Who is asked for by address or name counts as found, whatever the rest.
    internal bool IsWanted(OrgMember member) => Names?.IsMatch(member.FullName) != false & IsWanted(member.Email, member.Role);

    internal bool IsWanted(OrgInvite invite) => IsWanted(invite.Email, invite.Role);

    private bool IsWanted(string? email, string? role) =>
        Emails?.IsMatch(email) != false
        && _excluded?.IsMatch(email) != true
        && (_roles is null || _roles.Contains(role, StringComparer.OrdinalIgnoreCase));

    private static TakenInput TakenWith(bool text) => new()
    {
        Objects = new[] { typeof(OrgMember), typeof(OrgInvite) },
        Deserialized = new[] { typeof(OrgMember), typeof(OrgInvite) },
        UsesDeserializedValues = true,
        Text = text,
        Fields = new[] { TakenInput.Email },
    };
}
