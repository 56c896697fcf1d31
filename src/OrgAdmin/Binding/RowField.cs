using System;
using System.Linq;

namespace OrgAdmin.Binding;

/// <summary>
/// A field that a row may have, with the names that its column may bear. Names are compared as <see cref="ColumnName.Normalize"/> leaves
/// them: case, blanks, hyphens, underscores and a trailing <c>[…]</c> do not matter.
/// </summary>
internal sealed class RowField
{
    internal static readonly RowField Email = new("Email", "mail", "emailaddress") { Word = "mail" };
    internal static readonly RowField OrgId = new("OrgId", "organizationid", "organisationid") { Word = "org" };
    internal static readonly RowField OrgName =
        new("OrgName", "organization", "organisation", "org", "organizationname", "organisationname") { Word = "org" };

    internal static readonly RowField Role = new("Role") { Word = "role" };
    internal static readonly RowField UserId = new("UserId");
    internal static readonly RowField InviteId = new("InviteId");
    internal static readonly RowField ApplicationRoles = new("ApplicationRoles", "applicationrole");
    internal static readonly RowField DashboardRoles = new("DashboardRoles", "dashboardrole");
    internal static readonly RowField DisallowTransfer = new("DisallowTransfer");
    internal static readonly RowField Name = new("Name");
    internal static readonly RowField Description = new("Description");
    internal static readonly RowField BillingEmail = new("BillingEmail");
    internal static readonly RowField IconColor = new("IconColor");
    internal static readonly RowField MfaMode = new("MfaMode");
    internal static readonly RowField PlanId = new("PlanId");

    /// <summary>A column called Id, which Set-Org takes where no other column names the organization.</summary>
    internal static readonly RowField Id = new("Id");

    // Properties of our own objects that hold one of the words and are no near misses.
    private static readonly string[] Others = { "whitelistedemaildomains" };

    private static readonly RowField[] All =
    {
        Email, OrgId, OrgName, Role, UserId, InviteId, ApplicationRoles, DashboardRoles, DisallowTransfer, Name, Description, BillingEmail,
        IconColor, MfaMode, PlanId, Id,
    };

    private readonly string[] _keys;

    private RowField(string name, params string[] synonyms)
    {
        Label = name;
        _keys = synonyms.Concat(new[] { ColumnName.Normalize(name) }).ToArray();
    }

    /// <summary>The name as the help spells it.</summary>
    internal string Label { get; }

    /// <summary>The word by which a column that is none of this field's betrays that it may be meant for it; null for none.</summary>
    internal string? Word { get; private set; }

    /// <summary>Whether a column of this normalized name is one of the field.</summary>
    internal bool IsNamed(string key) => Array.IndexOf(_keys, key) >= 0;

    /// <summary>Whether a column of this normalized name is none that the module knows, and looks as if it were meant for the field.</summary>
    internal bool IsNearly(string key) => Word is not null && key.IndexOf(Word, StringComparison.Ordinal) >= 0 && !IsKnown(key);

    private static bool IsKnown(string key) => Array.IndexOf(Others, key) >= 0 || All.Any(field => field.IsNamed(key));
}
