using System.Text;

namespace OrgAdmin.Binding;

/// <summary>
/// Text for comparisons without case that stay ordinal. The engine's wildcards fold the Kelvin sign to a k and the long s to an s; an address
/// or a name with one of them is another address or name.
/// </summary>
internal static class OrdinalText
{
    private const int LastAscii = 0x7F;
    private const int PrivateUse = 0xE000;

    /// <summary>The text with every letter beyond ASCII that folds to an ASCII letter replaced by one that does not.</summary>
    internal static string Of(string text)
    {
        StringBuilder? changed = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c > LastAscii && (char.ToLowerInvariant(c) <= LastAscii || char.ToUpperInvariant(c) <= LastAscii))
            {
                changed ??= new StringBuilder(text);
                changed[i] = (char)(PrivateUse + (c & 0x7FF));
            }
        }

        return changed?.ToString() ?? text;
    }
}
