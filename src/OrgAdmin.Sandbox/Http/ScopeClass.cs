namespace OrgAdmin.Sandbox.Http;

// Which broad scopes open an operation; its own name and its resource's wildcard always do.
internal enum ScopeClass
{
    // No token is asked for.
    Open,
    OrganizationRead,
    OrganizationWrite,

    // Members and invites.
    OrganizationAccess,
    UserRead,
    UserWrite,
}
