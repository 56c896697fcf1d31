using System.Net;
using System.Security;

namespace OrgAdmin.Connections;

/// <summary>Reads a SecureString at the moment it is sent.</summary>
internal static class SecureText
{
    internal static string Read(SecureString secret) => new NetworkCredential(string.Empty, secret).Password;
}
