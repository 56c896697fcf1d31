using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>Texts that look like an id, or like something a URL could be steered with, and are not 24 hexadecimal digits.</summary>
internal static class OddIds
{
    private const string Good = "64a1f0b97be19d5a3c8d0001";

    private static readonly string[] Chosen =
    [
        ".", "..", "/", "\\", "%", "%2e%2e", "..%2f", "../orgs", "?", "#", "&", "*", " ", "\t", "\n", "\r\n", "\0", "null", "undefined", "0", "-1",
        "true", "orgs", "me", "invites", "{orgId}", "$null", "@()", "64a1f0b97be19d5a3c8d000", "64a1f0b97be19d5a3c8d00011",
        "64a1f0b97be19d5a3c8d000g", "64a1f0b97be19d5a3c8d000G", "64a1f0b97be19d5a3c8d000-", "0x4a1f0b97be19d5a3c8d0001",
        "64a1f0b9-7be1-9d5a-3c8d0001", "{64a1f0b97be19d5a3c8d0001}", "'64a1f0b97be19d5a3c8d0001'", "64a1f0b97be19d5a3c8d0001,64a1f0b97be19d5a3c8d0002",
        "64A1F0B97BE19D5A3C8D000\u0130", "64a1f0b97be19d5a3c8d000\uff11", "64a1f0b97be19d5a3c8d000\u0661", "64a1f0b97be19d5a3c8d000\u0430",
        "６４ａ１ｆ０ｂ９７ｂｅ１９ｄ５ａ３ｃ８ｄ０００１", "64a1f0b97be19d5a3c8d0001\u200b", "\ufeff64a1f0b97be19d5a3c8d0001", "64a1f0b97be19d5a3c8d00\ud83d\ude00",
        "575ed6e87ae143cd83dc4aa8\n", "575ed6e87ae143cd83dc4aa8\r", "575ed6e87ae143cd83dc4aa8\0", "\u202e64a1f0b97be19d5a3c8d0001",
        "64a1f0b97be19d5a3c8d0001/invites", "64a1f0b97be19d5a3c8d0001?x=1", "64a1f0b97be19d5a3c8d0001#", "64a1f0b97be19d5a3c8d0001%00",
        "../64a1f0b97be19d5a3c8d0001", "http://127.0.0.1/orgs", "//example.com/orgs", "javascript:alert(1)", "<script>", "' OR 1=1 --",
    ];

    /// <summary>The chosen ones, a good id with each odd character in it, and random ones; the same in every run.</summary>
    internal static IReadOnlyList<string> All { get; } =
        Chosen.Concat(Spoiled()).Concat(Random()).Where(text => !IsSpaced(text)).Distinct().ToArray();

    // Blanks around an id do not matter, and blanks alone are an empty value; both are tested elsewhere.
    private static bool IsSpaced(string text)
    {
        string trimmed = text.Trim().Trim('\u200b', '\ufeff', '\u202e');
        return trimmed.Length == 0 || (trimmed != text && trimmed.Length == Good.Length && trimmed.All(char.IsAsciiHexDigit));
    }

    private static IEnumerable<string> Spoiled()
    {
        foreach (char c in "/\\?#&=%.:;,@ +'\"\n\r\t\0gGzZ-_\u0660\u00a0")
        {
            yield return c + Good;
            yield return Good + c;
            yield return Good[..12] + c + Good[13..];
        }
    }

    private static IEnumerable<string> Random()
    {
        const string Letters = "0123456789abcdefABCDEF./%?#&\\ \n\u0000\u00e9\u0663gx";
        var random = new Random(24);
        for (int n = 0; n < 200; n++)
        {
            string text = new(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Letters[random.Next(Letters.Length)]).ToArray());
            if (text.Length != Good.Length || !text.All(char.IsAsciiHexDigit))
            {
                yield return text;
            }
        }
    }
}
