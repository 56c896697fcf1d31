using System.Globalization;
using System.Text;

namespace OrgAdmin.Planning.Rosters.Exporting;

/// <summary>Writes texts as JSON has them, with all letters as they are.</summary>
internal static class JsonText
{
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsSurrogatePair(text, i);
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (c < ' ' || c is '\u007F' or '\u2028' or '\u2029' or '\uFEFF' || (char.IsSurrogate(c) && !isPair))
            {
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                quoted.Append(c);
                if (isPair)
                {
                    quoted.Append(text[++i]);
                }
            }
        }

        return quoted.Append('"').ToString();
    }
}
