using System.Management.Automation;
using System.Security;

namespace OrgAdmin.Connections;

/// <summary>
/// Accepts a token as text or SecureString. Null and an empty text become an empty SecureString, which the cmdlet refuses.
/// </summary>
internal sealed class TokenTransformation : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? given = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (given is SecureString secure)
        {
            return secure;
        }

        var secret = new SecureString();
        foreach (char c in given as string ?? string.Empty)
        {
            secret.AppendChar(c);
        }

        secret.MakeReadOnly();
        return secret;
    }
}
