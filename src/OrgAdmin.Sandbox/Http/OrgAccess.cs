namespace OrgAdmin.Sandbox.Http;

// The access a caller needs to the organization in the path.
internal enum OrgAccess
{
    // The path names no organization.
    None,

    // Any member; the rule itself checks the role.
    Member,
    View,
    Admin,

    // The path also names the organization's instance; the caller's role there is checked.
    InstanceView,
    InstanceAdmin,
}
