using System;
using System.Management.Automation;

namespace OrgAdmin.Connections;

/// <summary>
/// Accepts a credential, or a user name and prompts for the password. Any other value becomes an empty credential, which the cmdlet
/// refuses: an error here would come before the cmdlet runs and leave an earlier connection in place.
/// </summary>
internal sealed class LoginTransformation : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? given = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return given switch
        {
            PSCredential credential => credential,
            string { Length: > 0 } userName => Ask(engineIntrinsics, userName),
            _ => PSCredential.Empty,
        };
    }

    private static PSCredential Ask(EngineIntrinsics engineIntrinsics, string userName)
    {
        try
        {
            return engineIntrinsics.Host.UI.PromptForCredential(Messages.LoginCaption, Messages.LoginQuestion, userName, string.Empty)
                ?? PSCredential.Empty;
        }
        catch (Exception e) when (e is not PipelineStoppedException)
        {
            return PSCredential.Empty;
        }
    }
}
