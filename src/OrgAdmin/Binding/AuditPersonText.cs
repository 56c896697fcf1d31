using OrgAdmin.Core;
using OrgAdmin.Planning.Audit;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Binding;

/// <summary>Reads whom an audit log is to be searched for.</summary>
internal static class AuditPersonText
{
    /// <summary>Who did something: an id, an address, a name or a pattern of one.</summary>
    internal static AuditPerson Actor(string text) => ResourceId.IsValid(text) ? AuditPerson.OfId(ResourceId.Parse(text, "-Actor"))
        : Wildcard.IsPattern(text) || text.IndexOf('@') < 0 ? AuditPerson.OfPattern(Wildcard.Parse(text, "-Actor").IsMatch)
        : AuditPerson.OfEmail(Validate.Email(text, "-Actor"));

    /// <summary>To whom something happened: an id or an address.</summary>
    internal static AuditPerson Target(string text) =>
        ResourceId.IsValid(text) ? AuditPerson.OfId(ResourceId.Parse(text, "-Target")) : AuditPerson.OfEmail(Validate.Email(text, "-Target"));
}
