using System;
using System.Management.Automation;

namespace OrgAdmin.Binding;

/// <summary>What the common parameters and the preference variables say for a running cmdlet.</summary>
internal static class CmdletPreferences
{
    /// <summary>A preference variable; set in a script or a function, it is the word that was written there.</summary>
    internal static T? Preference<T>(this PSCmdlet cmdlet, string name)
        where T : struct => LanguagePrimitives.TryConvertTo(cmdlet.GetVariableValue(name), out T preference) ? preference : null;

    /// <summary>Whether a stream is on: by the common parameter, else by the preference.</summary>
    internal static bool IsStreamOn(this PSCmdlet cmdlet, string parameter, string preference) =>
        cmdlet.SwitchOf(parameter)
        ?? cmdlet.Preference<ActionPreference>(preference) is { } action and not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    /// <summary>Whether -WhatIf is in force, by switch or by preference. Reads are not affected.</summary>
    internal static bool IsWhatIf(this PSCmdlet cmdlet) =>
        cmdlet.SwitchOf("WhatIf") ?? LanguagePrimitives.IsTrue(cmdlet.GetVariableValue("WhatIfPreference"));

    /// <summary>Whether the engine writes the text of each change: for the switch -Verbose alone, not for $VerbosePreference.</summary>
    internal static bool ShowsChanges(this PSCmdlet cmdlet) => cmdlet.SwitchOf("Verbose") == true;

    /// <summary>Whether the cmdlet asks before it makes a change.</summary>
    internal static bool AsksFirst(this PSCmdlet cmdlet)
    {
        if (cmdlet.SwitchOf("Confirm") is { } given)
        {
            return given;
        }

        var attribute = (CmdletAttribute)Attribute.GetCustomAttribute(cmdlet.GetType(), typeof(CmdletAttribute))!;
        return cmdlet.Preference<ConfirmImpact>("ConfirmPreference") is { } preference
            && preference != ConfirmImpact.None
            && attribute.ConfirmImpact >= preference;
    }

    // A switch set to false is given, too.
    private static bool? SwitchOf(this PSCmdlet cmdlet, string parameter) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue(parameter, out object? given) ? given is SwitchParameter { IsPresent: true } : null;
}
