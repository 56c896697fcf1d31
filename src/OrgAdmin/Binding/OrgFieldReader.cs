using System;
using System.Collections.Generic;
using System.Security;
using OrgAdmin.Connections;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>Takes the fields of an organization that are given, checked before anything is sent, and says what each is to be.</summary>
internal sealed class OrgFieldReader
{
    private readonly PipelineRow _row;
    private readonly List<string> _texts = new();

    internal OrgFieldReader(PipelineRow row) => _row = row;

    /// <summary>What each field that was taken is to be, for the text that says what is to be done.</summary>
    internal IReadOnlyList<string> Texts => _texts;

    internal string? Name(string? value) => Take(RowField.Name, value, given => Validate.FilledText(given, "-Name", Validate.NameLength));

    internal string? Description(string? value) =>
        Take(RowField.Description, value, given => Validate.Text(given, "-Description", Validate.DescriptionLength));

    internal string? BillingEmail(string? value) => Take(RowField.BillingEmail, value, given => Validate.Email(given, "-BillingEmail"));

    internal string? IconColor(string? value) =>
        Take(RowField.IconColor, value, given => Validate.Line(given, "-IconColor", Validate.IconColorLength));

    internal string? MfaMode(string? value) => Take(
        RowField.MfaMode, value, given => ApiEnum.MfaMode.Parse(Validate.FilledText(given, "-MfaMode", Validate.TextLength), "-MfaMode"));

    internal string? PlanId(string? value) => Take(RowField.PlanId, value, given => Validate.Line(given, "-PlanId", Validate.TextLength));

    /// <summary>The token of a card is taken and not shown.</summary>
    internal string? CardToken(SecureString? value)
    {
        if (value is null)
        {
            return null;
        }

        _texts.Add(Messages.FieldNew.With(nameof(CardToken)));
        return Validate.FilledText(SecureText.Read(value), "-CardToken", Validate.TextLength);
    }

    private string? Take(RowField field, string? value, Func<string, string> check)
    {
        if (_row.Text(field, field.Label, value) is not { } given)
        {
            return null;
        }

        string checkedValue = check(given);
        _texts.Add(Messages.FieldTo.With(field.Label, checkedValue.ForDisplay()));
        return checkedValue;
    }
}
