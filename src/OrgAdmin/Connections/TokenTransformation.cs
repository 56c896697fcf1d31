using System.Linq;
using System.Management.Automation;
using System.Security;

namespace OrgAdmin.Connections;

/// <summary>
/// Takes a token as text or as SecureString. Null and an empty text become an empty SecureString, which the cmdlet refuses. Nothing is
/// refused here: the engine would repeat it, and would leave an earlier connection in place.
/// </summary>
internal sealed class TokenTransformation : ArgumentTransformationAttribute
{
    private const int ShortestText = 40;

    /// <summary>Stands for a text in the first place that is no token.</summary>
    internal static SecureString NoToken { get; } = new();

    /// <summary>Whether nobody said that it is a token: it may as well be a name, an address or a password.</summary>
    public bool StandsFirst { get; set; }

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? given = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (given is SecureString secure)
        {
            return secure;
        }

        string text = given as string ?? string.Empty;
        if (StandsFirst && IsNoToken(given, text))
        {
            return NoToken;
        }

        var secret = new SecureString();
        foreach (char c in text)
        {
            secret.AppendChar(c);
        }

        secret.MakeReadOnly();
        return secret;
    }

    private static bool IsNoToken(object? given, string text) =>
        given is not (null or "") && (text.Length < ShortestText || text.Any(c => c is '/' or ':' or '@'));
}
