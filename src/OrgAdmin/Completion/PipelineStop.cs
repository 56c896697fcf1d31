using System.Management.Automation;

namespace OrgAdmin.Completion;

/// <summary>
/// Lets a completer react to Ctrl+C. The engine does not notify completers, but it does not run a loop in a stopping pipeline.
/// </summary>
internal static class PipelineStop
{
    private static readonly ScriptBlock Loop = ScriptBlock.Create("foreach ($i in 1) { }");

    /// <summary>Called on the pipeline's thread.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline is being stopped.</exception>
    internal static void ThrowIfAsked() => Loop.Invoke();
}
