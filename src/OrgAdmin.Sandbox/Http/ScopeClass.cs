namespace OrgAdmin.Sandbox.Http;

// Which broad scopes open an operation; its own name and its resource's wildcard always do.
internal enum ScopeClass
{
    // No token is asked for, and one that is sent is not looked at.
    Open,

    // No token is asked for, but one that is sent says who is asking.
    Optional,
    OrganizationRead,
    OrganizationWrite,

    // Members, invites and transfers.
    OrganizationAccess,

    // What belongs to organizations but is found without one; no only.* scope beyond the organization's opens it.
    ApplicationList,
    ApplicationRead,
    UserRead,
    UserWrite,

    // Tokens, answers to invites and transfers of one's own.
    UserAccess,
    InstanceRead,
    InstanceWrite,
    InstanceAccess,
}
