namespace OrgAdmin.Pipeline;

/// <summary>One unit of a cmdlet's work: an object or a value from the pipeline or the command line.</summary>
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

    /// <summary>The name of the organization that it is about; null where it does not bring one.</summary>
    internal string? OrgName { get; set; }

    /// <summary>Its place in a file of rows; null where it is no row.</summary>
    internal RowLabel? Row { get; }

    /// <summary>Whether it is counted as done elsewhere: by the items it contains, or by its request under way.</summary>
    internal bool IsCountedElsewhere { get; set; }

    /// <summary>The failure with the item in its message.</summary>
    internal OrgApiException AddContext(OrgApiException failure) => Row?.AddContext(failure) ?? ItemLabel.AddContext(failure, Target);

    /// <summary>A sentence about the item, told with its place where it is a row.</summary>
    internal string AddContext(string sentence) => Row?.AddContext(sentence) ?? sentence;
}
