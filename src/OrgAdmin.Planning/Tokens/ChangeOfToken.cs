using OrgAdmin.Planning.Own;

namespace OrgAdmin.Planning.Tokens;

/// <summary>
/// A change to an API token. It has a name of its own because PowerShell reads the cmdlets before this assembly can be found, and an override
/// that names a generic type of it would be looked up.
/// </summary>
public abstract class ChangeOfToken : OwnChange<OrgToken>
{
    private protected ChangeOfToken(OwnAccount account)
        : base(account)
    {
    }
}
