namespace OrgAdmin.Cmdlets;

/// <summary>
/// When a cmdlet sends an operation. Of this assembly, for PowerShell reads the attributes at import, before any other assembly of the module
/// can be found.
/// </summary>
internal enum SendsWhen
{
    /// <summary>Whenever it works on what the command line names.</summary>
    Always,

    /// <summary>With some parameters only.</summary>
    Sometimes,

    /// <summary>To learn names for its texts, or whose token it is; without an answer it works all the same.</summary>
    ForTexts,
}
