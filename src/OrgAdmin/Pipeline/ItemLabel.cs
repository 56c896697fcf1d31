using System;

namespace OrgAdmin.Pipeline;

/// <summary>Adds the item to the message of a failure, so that of three organizations that are not found each is named.</summary>
internal static class ItemLabel
{
    /// <summary>The failure with the item in its message, unless the message names it already or concerns all items.</summary>
    internal static OrgApiException AddContext(OrgApiException failure, object? target)
    {
        string name = target switch
        {
            ApiObject item => item.ForDisplay(),
            string text => text.ForDisplay(),
            _ => string.Empty,
        };
        return IsAnswer(failure) && failure.Message.IndexOf(name, StringComparison.OrdinalIgnoreCase) < 0
            ? failure.WithMessage(failure.Kind, Messages.ItemFailed.With(name, failure.Message), failure.InnerException)
            : failure;
    }

    // A value refused before sending is already named in the message.
    private static bool IsAnswer(OrgApiException failure) =>
        failure.ErrorId.StartsWith("OrgApi.", StringComparison.Ordinal) && !ErrorRecords.EndsPipeline(failure);
}
