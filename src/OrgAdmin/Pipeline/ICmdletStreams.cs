using System.Collections.Generic;
using System.Management.Automation;

namespace OrgAdmin.Pipeline;

/// <summary>
/// The streams of a running cmdlet, as an interface so that their users are tested without an engine. Pipeline thread only.
/// </summary>
internal interface ICmdletStreams
{
    /// <summary>Writes an object, or each item of a collection.</summary>
    void WriteObject(object? sendToPipeline, bool enumerateCollection);

    /// <summary>Writes an error that does not end the pipeline.</summary>
    void WriteError(ErrorRecord errorRecord);

    /// <summary>Ends the pipeline with an error.</summary>
    void ThrowTerminatingError(ErrorRecord errorRecord);

    /// <summary>Writes a warning.</summary>
    void WriteWarning(string text);

    /// <summary>Writes a verbose line.</summary>
    void WriteVerbose(string text);

    /// <summary>Writes a debug line.</summary>
    void WriteDebug(string text);

    /// <summary>Shows progress.</summary>
    void WriteProgress(ProgressRecord progressRecord);

    /// <summary>
    /// Writes warnings directly to the host, for a pipeline that takes no more output. Writes nothing when warnings are silenced. May be
    /// called on any thread.
    /// </summary>
    void WriteHostWarnings(IReadOnlyList<string> texts);
}
