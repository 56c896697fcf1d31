namespace OrgAdmin;

/// <summary>One entry of the API's <c>validationErrors</c>. What the API did not send is null.</summary>
public sealed class OrgValidationError : ApiObject
{
    internal OrgValidationError()
    {
    }

    /// <summary>The kind of resource the entry is about.</summary>
    public string? Type { get; internal set; }

    /// <summary>The name of the resource or value.</summary>
    public string? Name { get; internal set; }

    /// <summary>The id of the resource.</summary>
    public string? ResourceId { get; internal set; }

    /// <summary>What is wrong with it.</summary>
    public string? Message { get; internal set; }

    /// <summary>The message.</summary>
    public override string ToString() => Message ?? nameof(OrgValidationError);
}
