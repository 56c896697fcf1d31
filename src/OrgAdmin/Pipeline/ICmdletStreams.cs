using System.Collections.Generic;
using System.Management.Automation;

namespace OrgAdmin.Pipeline;

/// <summary>The streams of a running cmdlet, so that what writes to them is tested without an engine. Used on the pipeline's thread only.</summary>
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
    /// Writes warnings to the host itself, for a pipeline that takes nothing more; nothing where warnings are silenced. May be called on
    /// another thread.
    /// </summary>
    void WriteHostWarnings(IReadOnlyList<string> texts);
}
