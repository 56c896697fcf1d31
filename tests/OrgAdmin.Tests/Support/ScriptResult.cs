using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace OrgAdmin.Tests.Support;

/// <summary>What a script left on its streams.</summary>
internal sealed record ScriptResult(
    IReadOnlyList<PSObject> Output,
    IReadOnlyList<ErrorRecord> Errors,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Verbose,
    IReadOnlyList<string> Debug,
    IReadOnlyList<string> Information,
    RuntimeException? Terminating)
{
    /// <summary>The errors, and last the one that ended the script.</summary>
    internal IReadOnlyList<ErrorRecord> AllErrors =>
        Terminating is null ? Errors : Errors.Append(Terminating.ErrorRecord).ToList();

    /// <summary>The stable ids of all errors, without the command's name that the engine adds.</summary>
    internal IReadOnlyList<string> ErrorIds => AllErrors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]).ToList();

    internal IReadOnlyList<T> Objects<T>() => Output.Select(item => item.BaseObject).OfType<T>().ToList();

    internal ScriptResult ThrowIfFailed()
    {
        if (Terminating is not null)
        {
            throw Terminating;
        }

        return Errors.Count == 0 ? this : throw Errors[0].Exception;
    }
}
