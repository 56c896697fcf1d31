using System.Collections;
using System.Collections.Generic;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>Whom an item of New-OrgInvite names, and what the invite is to say: what the command line says, else the row or the object.</summary>
internal static class InviteFields
{
    private const string Email = "Email";

    private static readonly TakenInput WithText = TakenWith(text: true);
    private static readonly TakenInput WithoutText = TakenWith(text: false);

    /// <summary>What New-OrgInvite takes from the pipeline.</summary>
    internal static TakenInput Taken(bool text) => text ? WithText : WithoutText;

    /// <summary>The addresses to invite.</summary>
    /// <exception cref="OrgApiException">There are none, or the item and the command line name different ones.</exception>
    internal static string[] Emails(PipelineRow row, string?[]? given)
    {
        if (row.Source?.BaseObject is string text)
        {
            return Validate.FilledTexts(new[] { text }, "-Email");
        }

        return row.Targets(RowField.Email, Email, given) ?? (row.IsPlain
            ? throw new OrgApiException(OrgErrorKind.EmptyValue, row.WithColumns(Messages.RowWithoutEmail))
            : throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.EmailNeeded));
    }

    /// <summary>The invite to one of them.</summary>
    /// <exception cref="OrgApiException">A value is missing or cannot be read.</exception>
    internal static OrgInvitePost Read(
        PipelineRow row, string email, string? role, IDictionary? applications, IDictionary? dashboards, bool? disallowTransfer)
    {
        string address = Validate.Email(email, "-Email");
        if (row.Text(RowField.Role, "Role", role) is not { } word)
        {
            // The cell of a row is empty, or an object has no role.
            throw row.IsObject
                ? new OrgApiException(OrgErrorKind.InvalidParameters, Messages.RoleNeeded)
                : new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-Role"));
        }

        return new OrgInvitePost(address, ApiEnum.OrgRole.Parse(word, "-Role"))
        {
            ApplicationRoles = Roles(row, RowField.ApplicationRoles, "ApplicationRole", applications),
            DashboardRoles = Roles(row, RowField.DashboardRoles, "DashboardRole", dashboards),
            DisallowTransfer = disallowTransfer
                ?? (row.CellText(RowField.DisallowTransfer) is { } flag ? Validate.Flag(flag, RowField.DisallowTransfer.Label) : null),
        };
    }

    private static TakenInput TakenWith(bool text) => new()
    {
        Objects = new[] { typeof(Org), typeof(OrgInvite), typeof(OrgMember) },
        Deserialized = new[] { typeof(OrgInvite), typeof(OrgMember) },
        UsesDeserializedValues = true,
        Text = text,
        Fields = new[] { TakenInput.Organization, TakenInput.Email, TakenInput.Role },
    };

    private static IReadOnlyList<RoleEntry>? Roles(PipelineRow row, RowField field, string parameter, IDictionary? given) =>
        row.IsOnCommandLine(parameter)
            ? RoleTable.Parse(given, "-" + parameter)
            : row.Cell(field) is { } cell ? RoleCell.Read(cell, field.Label) : null;
}
