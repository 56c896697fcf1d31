using System.Linq;
using System.Text;

namespace OrgAdmin.Planning.Rules;

/// <summary>
/// Marks that a file was read in another encoding than it was written in: the replacement character, and UTF-8 that was taken for
/// Windows-1252, so that <c>ü</c> became two characters.
/// </summary>
public static class WrongEncoding
{
    private const char Replacement = '\uFFFD';

    // What Windows-1252 has in the place of the control characters 0x80 to 0x9F; a zero where it has nothing.
    private const string Windows1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private static readonly Encoding Strict = new UTF8Encoding(false, true);

    /// <summary>Refuses a text with a character that could not be read.</summary>
    /// <exception cref="OrgApiException">It has one.</exception>
    public static void EnsureReadable(string text, string name)
    {
        if (text.IndexOf(Replacement) >= 0)
        {
            throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.UnreadableCharacter.With(name, text.ForDisplay()));
        }
    }

    /// <summary>Whether the text holds characters that are UTF-8 taken for Windows-1252 or Latin-1, such as two in the place of <c>ü</c>.</summary>
    public static bool IsDoubleDecoded(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (text[i] < 0x80)
            {
                i++;
                continue;
            }

            int end = i;
            while (end < text.Length && text[end] >= 0x80)
            {
                end++;
            }

            if (IsUtf8(text.Substring(i, end - i)))
            {
                return true;
            }

            i = end;
        }

        return false;
    }

    private static bool IsUtf8(string run)
    {
        int[] bytes = run.Select(ByteOf).ToArray();
        if (bytes.Any(one => one < 0))
        {
            return false;
        }

        try
        {
            Strict.GetString(bytes.Select(one => (byte)one).ToArray());
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static int ByteOf(char c)
    {
        int index = Windows1252.IndexOf(c);
        return c <= 0xFF ? c : index < 0 ? -1 : 0x80 + index;
    }
}
