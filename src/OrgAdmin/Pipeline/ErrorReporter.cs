using System;
using System.Management.Automation;

namespace OrgAdmin.Pipeline;

/// <summary>Writes failures as error records, either for one item or as the end of the pipeline.</summary>
internal sealed class ErrorReporter
{
    private readonly ICmdletStreams _streams;
    private readonly Func<string, string> _removeSecrets;
    private readonly Func<string?> _serverName;

    /// <param name="streams">Where the errors go.</param>
    /// <param name="removeSecrets">Cleans a text.</param>
    /// <param name="serverName">The server that the messages name; null for none.</param>
    internal ErrorReporter(ICmdletStreams streams, Func<string, string> removeSecrets, Func<string?> serverName)
    {
        _streams = streams;
        _removeSecrets = removeSecrets;
        _serverName = serverName;
    }

    /// <summary>How many failures were reported that did not end the pipeline.</summary>
    internal int Count { get; private set; }

    /// <summary>Reports a failure. It ends the pipeline only when no further item can succeed.</summary>
    internal void Report(OrgApiException failure, object? target)
    {
        if (ErrorRecords.EndsPipeline(failure))
        {
            Terminate(failure, target);
        }

        Count++;
        _streams.WriteError(Create(failure, target));
    }

    /// <summary>Reports a failure that ends the cmdlet.</summary>
    internal void Terminate(OrgApiException failure, object? target) =>
        _streams.ThrowTerminatingError(Create(failure, target));

    private ErrorRecord Create(OrgApiException failure, object? target)
    {
        if (_serverName() is { } server && failure.Message.IndexOf(server, StringComparison.OrdinalIgnoreCase) < 0)
        {
            string message = Messages.ErrorOnServer.With(failure.Message.TrimEnd('.'), server);
            failure = failure.WithMessage(failure.Kind, message, failure.InnerException);
        }

        return ErrorRecords.Create(failure, target, _removeSecrets);
    }
}
