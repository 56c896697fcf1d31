namespace OrgAdmin.Sandbox.Http;

// The broad scopes that permit an operation. Its own name and its resource's wildcard always do.
internal enum ScopeClass
{
    // No token is required, and a token that is sent is ignored.
    Open,

    // No token is required, but a token that is sent identifies the caller.
    Optional,
    OrganizationRead,
    OrganizationWrite,

    // Members, invites and transfers.
    OrganizationAccess,

    // Lists across owners; of the only.* scopes, just those of the organization permit it.
    ApplicationList,
    ApplicationRead,
    UserRead,
    UserWrite,

    // The user's own tokens, received invites and transfers.
    UserAccess,
    InstanceRead,
    InstanceWrite,
    InstanceAccess,
}
