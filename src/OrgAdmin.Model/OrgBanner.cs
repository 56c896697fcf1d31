namespace OrgAdmin;

/// <summary>The notice that the platform shows to an organization's members (member <c>banner</c> of the API's <c>org</c>).</summary>
public sealed class OrgBanner : ApiObject
{
    internal OrgBanner()
    {
    }

    /// <summary>The text of the notice.</summary>
    public string? Message { get; internal set; }

    /// <summary>How severe it is, as the API names it: info, warning or critical.</summary>
    public string? Level { get; internal set; }

    /// <summary>The text of the notice.</summary>
    public override string ToString() => Message ?? nameof(OrgBanner);
}
