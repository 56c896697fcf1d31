namespace OrgAdmin;

/// <summary>What is wrong with a roster file or a row, or what it warns of.</summary>
public enum OrgRosterErrorKind
{
    /// <summary>The text is not JSON.</summary>
    Syntax,

    /// <summary>The text ends too early.</summary>
    Truncated,

    /// <summary>A mark of an unfinished merge stands in the file.</summary>
    MergeMark,

    /// <summary>The file is not UTF-8, or was not when it was last saved.</summary>
    WrongEncoding,

    /// <summary>The file is too large, or nested too deep.</summary>
    TooLarge,

    /// <summary>A key stands twice in one object.</summary>
    DuplicateKey,

    /// <summary>A key that rosters do not have.</summary>
    UnknownKey,

    /// <summary>A key that is needed is missing.</summary>
    MissingKey,

    /// <summary>A value of another JSON type.</summary>
    WrongType,

    /// <summary>A version of the format that this module does not read.</summary>
    WrongVersion,

    /// <summary>A value that the format does not allow.</summary>
    InvalidValue,

    /// <summary>A text that is not an id.</summary>
    InvalidId,

    /// <summary>A word that is not a role.</summary>
    InvalidRole,

    /// <summary>A text that is not a date.</summary>
    InvalidDate,

    /// <summary>A text that is not an e-mail address.</summary>
    InvalidAddress,

    /// <summary>A text that is not a pattern of addresses or domains.</summary>
    InvalidPattern,

    /// <summary>A group that the file does not define.</summary>
    UnknownGroup,

    /// <summary>One person stands twice.</summary>
    DuplicatePerson,

    /// <summary>Two groups give one person different roles.</summary>
    ConflictingGroups,

    /// <summary>One organization stands twice.</summary>
    DuplicateOrganization,

    /// <summary>The file names no organization.</summary>
    NoOrganization,

    /// <summary>A new name for an organization that is not named by its id.</summary>
    NameWithoutId,

    /// <summary>More overrides than the API takes.</summary>
    TooManyOverrides,

    /// <summary>Warning: an organization with fewer than two administrators.</summary>
    FewAdmins,

    /// <summary>Warning: two addresses look alike, or one mixes scripts.</summary>
    LookAlike,

    /// <summary>Warning: a person who is in no organization of the file.</summary>
    PersonInNoOrganization,

    /// <summary>Warning: somebody's access ends within 30 days, or has ended.</summary>
    ExpiresSoon,

    /// <summary>Warning: an empty list of members with purge removes everybody.</summary>
    EmptyWithPurge,

    /// <summary>Warning: somebody is listed whom <c>unmanaged</c> leaves alone.</summary>
    ListedAndUnmanaged,
}
