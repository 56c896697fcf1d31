namespace OrgAdmin.Pipeline;

/// <summary>What a cmdlet works on at a time: an object or a value from the pipeline or the command line.</summary>
internal sealed class PipelineItem
{
    /// <param name="target">What its errors name; null for nothing.</param>
    /// <param name="row">Its place in a file of rows; null where it is no row.</param>
    internal PipelineItem(object? target, RowLabel? row = null)
    {
        Target = target;
        Row = row;
    }

    /// <summary>What its errors name.</summary>
    internal object? Target { get; }

    /// <summary>Its place in a file of rows; null where it is no row.</summary>
    internal RowLabel? Row { get; }

    /// <summary>Whether something else counts it as done: the items it holds, or the request that is under way for it.</summary>
    internal bool IsCountedElsewhere { get; set; }

    /// <summary>The failure, told with the item it belongs to.</summary>
    internal OrgApiException AddContext(OrgApiException failure) => Row?.AddContext(failure) ?? ItemLabel.AddContext(failure, Target);

    /// <summary>A sentence about the item, told with its place where it is a row.</summary>
    internal string AddContext(string sentence) => Row?.AddContext(sentence) ?? sentence;
}
