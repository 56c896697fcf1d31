using System.Security;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>Makes a SecureString of a text.</summary>
internal static class Secret
{
    internal static SecureString Of(string text)
    {
        var secret = new SecureString();
        foreach (char c in text)
        {
            secret.AppendChar(c);
        }

        secret.MakeReadOnly();
        return secret;
    }
}
