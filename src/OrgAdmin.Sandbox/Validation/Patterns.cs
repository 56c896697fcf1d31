using System;
using System.Text.RegularExpressions;

namespace OrgAdmin.Sandbox.Validation;

internal static class Patterns
{
    // \A and \z, because $ in .NET also matches before a final newline.
    private static readonly Regex Id = new(@"\A[A-Fa-f0-9]{24}\z", RegexOptions.CultureInvariant);

    private static readonly Regex Email = new(
        @"\A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
        + @"@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Scope = new(@"\A[A-Za-z]+(?:\.(?:[A-Za-z]+|\*)){1,2}\z", RegexOptions.CultureInvariant);

    private static readonly Regex Key = new(@"\A[0-9a-zA-Z_-]{1,255}\z", RegexOptions.CultureInvariant);

    public static bool IsKey(string text) => Key.IsMatch(text);

    public static bool IsId(string text) => Id.IsMatch(text);

    public static bool SameId(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    public static string IdMessage(string name) => $"\"{name}\" must be 24 hexadecimal characters";

    public static bool IsEmail(string text) => Email.IsMatch(text);

    public static bool IsScope(string text) => Scope.IsMatch(text);
}
