namespace OrgAdmin.Sandbox.Http;

// What a caller must be in the organization that the path names.
internal enum OrgAccess
{
    // The path names none.
    None,

    // A member of any role: the rule itself looks at the role.
    Member,
    View,
    Admin,

    // The path names the organization's instance too, and it is the caller's role there that counts.
    InstanceView,
    InstanceAdmin,
}
