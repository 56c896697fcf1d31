namespace OrgAdmin.Sandbox.Http;

// What a caller must be in the organization that the path names.
internal enum OrgAccess
{
    // The path names none.
    None,
    Member,
    Admin,
}
