using System.Globalization;

namespace OrgAdmin;

/// <summary>Fills the places of a sentence from Messages.resx.</summary>
internal static class MessageFormat
{
    internal static string With(this string sentence, params object?[] values) =>
        string.Format(CultureInfo.CurrentCulture, sentence, values);
}
