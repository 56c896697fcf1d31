using System.Text;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>
/// Finds text that was saved as UTF-8 and read as Latin-1 or Windows-1252 in between, so that <c>ü</c> stands there as <c>Ã¼</c>.
/// </summary>
internal static class DoubleDecoding
{
    // What Windows-1252 shows for the bytes 80 to 9F; a blank where it has nothing.
    private const string Windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /// <summary>The text as it was meant; null where nothing shows that it was decoded twice.</summary>
    internal static string? Repair(string text)
    {
        StringBuilder? repaired = null;
        for (int i = 0; i < text.Length; i++)
        {
            int width = 1;
            string? meant = null;
            if (text[i] is '\u00C2' or '\u00C3' && ByteAt(text, i + 1) is { } low)
            {
                meant = ((char)(((text[i] & 0x1F) << 6) | (low & 0x3F))).ToString();
                width = 2;
            }
            else if (text[i] == '\u00E2' && ByteAt(text, i + 1) is { } middle and (0x80 or 0x84) && ByteAt(text, i + 2) is { } last)
            {
                meant = ((char)(0x2000 | ((middle & 0x3F) << 6) | (last & 0x3F))).ToString();
                width = 3;
            }

            if (meant is not null)
            {
                repaired ??= new StringBuilder(text, 0, i, text.Length);
                repaired.Append(meant);
            }
            else
            {
                repaired?.Append(text[i]);
            }

            i += width - 1;
        }

        return repaired?.ToString();
    }

    // The following byte of a sequence of UTF-8, as Latin-1 or Windows-1252 shows it.
    private static int? ByteAt(string text, int index)
    {
        if (index >= text.Length)
        {
            return null;
        }

        char c = text[index];
        int special = c == ' ' ? -1 : Windows1252.IndexOf(c);
        return c is >= '\u0080' and <= '\u00BF' ? c : special >= 0 ? 0x80 + special : null;
    }
}
