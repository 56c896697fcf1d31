using OrgAdmin.Binding;

namespace OrgAdmin.Pipeline;

/// <summary>Adds the row to the message of a failure: its position in the pipeline, and its subject.</summary>
internal sealed class RowLabel
{
    private readonly long _position;
    private readonly PipelineRow _row;

    internal RowLabel(long position, PipelineRow row)
    {
        _position = position;
        _row = row;
    }

    /// <summary>The failure, told with the row it belongs to.</summary>
    internal OrgApiException AddContext(OrgApiException failure) =>
        failure.WithMessage(failure.Kind, AddContext(failure.Message), failure.InnerException);

    /// <summary>A sentence, told with the row it belongs to.</summary>
    internal string AddContext(string sentence)
    {
        string value = _row.Identity.ForDisplay();
        return value.Length == 0 ? Messages.RowFailedUnnamed.With(_position, sentence) : Messages.RowFailed.With(_position, value, sentence);
    }
}
