using System;
using System.Management.Automation;

namespace OrgAdmin.Connections;

/// <summary>
/// Takes a credential, or a user name and asks for the password. What cannot become a credential becomes an empty one, which the cmdlet
/// refuses: a refusal here would come before the cmdlet runs, and would leave an earlier connection in place.
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
