using System.Management.Automation;

namespace OrgAdmin.Completion;

/// <summary>Lets a completer hear Ctrl+C: it is no cmdlet, so the engine does not call it, but the engine refuses to run a loop for it.</summary>
internal static class PipelineStop
{
    private static readonly ScriptBlock Loop = ScriptBlock.Create("foreach ($i in 1) { }");

    /// <summary>Called on the pipeline's thread.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline is being stopped.</exception>
    internal static void ThrowIfAsked() => Loop.Invoke();
}
