namespace OrgAdmin.Planning.Access;

/// <summary>When a cmdlet sends an operation.</summary>
public enum NeedKind
{
    /// <summary>Whenever it works on what the command line names.</summary>
    Always,

    /// <summary>With some parameters only.</summary>
    Sometimes,

    /// <summary>To learn names for its texts, or whose token it is; without an answer it works all the same.</summary>
    ForTexts,
}
