using System;
using System.Text;

namespace OrgAdmin;

/// <summary>Unicode normal forms that accept any text.</summary>
internal static class UnicodeForm
{
    /// <summary>The text in composed form (NFC): a letter and its marks as one character.</summary>
    internal static string Compose(string text) => Form(text, NormalizationForm.FormC);

    /// <summary>The text in decomposed form (NFD): a letter and its marks as separate characters.</summary>
    internal static string Decompose(string text) => Form(text, NormalizationForm.FormD);

    /// <summary>Whether two names are the same, whatever their case and form.</summary>
    internal static bool IsSameName(string? one, string? other) => one is not null && other is not null
        && string.Equals(Compose(one), Compose(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text is plain ASCII, which has one normal form only.</summary>
    internal static bool IsAscii(string text)
    {
        foreach (char c in text)
        {
            if (c >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    private static string Form(string text, NormalizationForm form)
    {
        if (IsAscii(text))
        {
            return text;
        }

        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair has no normal form.
            return text;
        }
    }
}
