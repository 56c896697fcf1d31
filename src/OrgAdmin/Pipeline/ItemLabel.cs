using System;

namespace OrgAdmin.Pipeline;

/// <summary>Tells failures of ids, addresses and objects apart: of three organizations that are not found, each is named.</summary>
internal static class ItemLabel
{
    /// <summary>The failure, told with the item it belongs to, unless its message says so already or it is about all items.</summary>
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

    // What is refused before sending names the value itself.
    private static bool IsAnswer(OrgApiException failure) =>
        failure.ErrorId.StartsWith("OrgApi.", StringComparison.Ordinal) && !ErrorRecords.EndsPipeline(failure);
}
