using System;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Security;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Connections;

/// <summary>Fetches the token of a profile from where it is kept: a vault, a file, or the environment.</summary>
internal static class ProfileToken
{
    // Called by its name at run time: the module needs SecretManagement only where a profile names a secret.
    private const string Module = "Microsoft.PowerShell.SecretManagement";
    private const string Script =
        "param($name, $vault) $with = @{ Name = $name; ErrorAction = 'Stop' }; if ($vault) { $with.Vault = $vault }; "
        + Module + @"\Get-Secret @with";

    internal static string Read(OrgProfile profile, CommandInvocationIntrinsics commands, Func<string, string> resolve, Action<string> warn)
    {
        if (profile.SecretName is not null)
        {
            return FromVault(profile, commands);
        }

        if (profile.TokenPath is not null)
        {
            return TokenFile.Read(profile.TokenPath, resolve, warn);
        }

        string variable = profile.TokenVariable ?? ConnectionFactory.TokenVariable;
        return Environment.GetEnvironmentVariable(variable) is { } given && InvisibleText.Trim(given) is { Length: > 0 } token
            ? token
            : throw Refused(Messages.ProfileVariableEmpty.With(profile.Name.ForDisplay(), variable.ForDisplay()));
    }

    private static string FromVault(OrgProfile profile, CommandInvocationIntrinsics commands)
    {
        if (commands.GetCommand(Module + @"\Get-Secret", CommandTypes.Cmdlet | CommandTypes.Function) is null)
        {
            throw Refused(Messages.SecretManagementMissing.With(profile.Name.ForDisplay(), Module));
        }

        Collection<PSObject> found;
        try
        {
            found = commands.InvokeScript(Script, useNewScope: true, System.Management.Automation.Runspaces.PipelineResultTypes.None, null, profile.SecretName, profile.Vault);
        }
        catch (RuntimeException e)
        {
            // The vault's own words are not repeated: they are not ours to clean.
            throw Refused(Messages.SecretUnreadable.With(profile.Name.ForDisplay(), profile.SecretName.ForDisplay(), e.GetType().Name));
        }

        string? text = found.Count == 1
            ? found.Single()?.BaseObject switch
            {
                SecureString secure => SecureText.Read(secure),
                string plain => plain,
                _ => null,
            }
            : null;
        return text is not null && InvisibleText.Trim(text) is { Length: > 0 } token
            ? token
            : throw Refused(Messages.SecretNoText.With(profile.Name.ForDisplay(), profile.SecretName.ForDisplay()));
    }

    private static OrgApiException Refused(string message) => new(OrgErrorKind.InvalidProfile, message);
}
