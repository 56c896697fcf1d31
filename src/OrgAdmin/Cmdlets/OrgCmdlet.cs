using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Connections;
using OrgAdmin.Pipeline;

namespace OrgAdmin.Cmdlets;

/// <summary>
/// The base of every cmdlet of the module: its streams, a bridge to the asynchronous core that Ctrl+C cancels, and error reporting.
/// </summary>
public abstract class OrgCmdlet : PSCmdlet, ICmdletStreams, IDisposable
{
    private bool _warningsAreSilenced;

    private protected OrgCmdlet()
    {
        Bridge = new AsyncBridge(this);
        Errors = new ErrorReporter(this, text => RemoveSecrets(text), () => WhereErrorsHappen);
    }

    /// <summary>Runs work of the core and waits for it.</summary>
    private protected AsyncBridge Bridge { get; }

    /// <summary>Reports failures.</summary>
    private protected ErrorReporter Errors { get; }

    private protected string PowerShellVersion =>
        (GetVariableValue("PSVersionTable") as IDictionary)?["PSVersion"]?.ToString() ?? "unknown";

    /// <summary>Cancels remaining work and frees resources.</summary>
    public void Dispose()
    {
        Bridge.Dispose();
        GC.SuppressFinalize(this);
    }

    // What is said by these is finished, whatever its parts were: only now can it be cleaned as a whole.
    void ICmdletStreams.WriteWarning(string text) => WriteWarning(RemoveSecrets(text));

    void ICmdletStreams.WriteVerbose(string text) => WriteVerbose(RemoveSecrets(text));

    void ICmdletStreams.WriteDebug(string text) => WriteDebug(RemoveSecrets(text));

    void ICmdletStreams.WriteHostWarnings(IReadOnlyList<string> texts)
    {
        if (!_warningsAreSilenced)
        {
            EarlyEnd.Write(Host, texts);
        }
    }

    /// <summary>Reads which streams the user wants to see.</summary>
    protected override void BeginProcessing()
    {
        Bridge.Diagnostics.WantsVerbose = this.IsStreamOn("Verbose", "VerbosePreference");
        _warningsAreSilenced = (MyInvocation.BoundParameters.TryGetValue("WarningAction", out object? given)
            ? (ActionPreference)given
            : this.Preference<ActionPreference>("WarningPreference")) is ActionPreference.SilentlyContinue or ActionPreference.Ignore;
        Bridge.Diagnostics.WantsDebug = this.IsStreamOn("Debug", "DebugPreference");
    }

    /// <summary>Ctrl+C: cancels the work under way.</summary>
    protected override void StopProcessing() => Bridge.Stop();

    /// <summary>The server that error messages name; null for none.</summary>
    private protected virtual string? WhereErrorsHappen => null;

    /// <summary>The text without the secrets of the current connection.</summary>
    private protected virtual string RemoveSecrets(string text) => RunspaceConnections.Here.Current is { } current ? current.RemoveSecrets(text) : text;

    /// <summary>Whether the parameter is currently bound, by the command line or the pipeline.</summary>
    private protected bool IsBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);
}
