using OrgAdmin.Core;

namespace OrgAdmin.Planning.Tokens;

/// <summary>Texts that the changes to tokens share.</summary>
internal static class TokenText
{
    /// <summary>A token as a text names it: its name where it is known, and always its id.</summary>
    internal static string Of(ResourceId tokenId, string? name) =>
        string.IsNullOrEmpty(name) ? tokenId.ToString() : Messages.OrgByName.With(name.InQuotes(), tokenId);
}
