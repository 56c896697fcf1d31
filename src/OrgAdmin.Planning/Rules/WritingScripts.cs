namespace OrgAdmin.Planning.Rules;

/// <summary>The scripts that can be mixed to make one address look like another.</summary>
internal enum WritingScript
{
    /// <summary>Digits, signs and marks, which go with every script.</summary>
    Common,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    EastAsian,
    Other,
}

/// <summary>Finds the script of a letter by its Unicode block, because .NET has no script property.</summary>
internal static class WritingScripts
{
    internal static WritingScript Of(int codePoint) => codePoint switch
    {
        < 0x41 or (> 0x5A and < 0x61) or (> 0x7A and < 0xAA) or 0xD7 or 0xF7 => WritingScript.Common,
        < 0x2B0 or (>= 0x1E00 and < 0x1F00) or (>= 0xA720 and < 0xA800) or (>= 0xFB00 and < 0xFB07) or (>= 0xFF21 and < 0xFF5B)
            => WritingScript.Latin,
        < 0x370 or (>= 0x1AB0 and < 0x1B00) or (>= 0x2000 and < 0x2C00) => WritingScript.Common,
        < 0x400 or (>= 0x1F00 and < 0x2000) => WritingScript.Greek,
        < 0x530 or (>= 0x1C80 and < 0x1C90) or (>= 0x2DE0 and < 0x2E00) or (>= 0xA640 and < 0xA6A0) => WritingScript.Cyrillic,
        < 0x590 => WritingScript.Armenian,
        < 0x600 => WritingScript.Hebrew,
        < 0x780 => WritingScript.Arabic,
        (>= 0x1100 and < 0x1200) or (>= 0x2E80 and < 0xA000) or (>= 0xAC00 and < 0xD800) or (>= 0xF900 and < 0xFB00)
            or (>= 0x20000 and < 0x32000) => WritingScript.EastAsian,
        _ => WritingScript.Other,
    };
}
