using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Completion;

/// <summary>Completes a member of the organization that the command line names.</summary>
public abstract class MemberCompleter : LiveCompleter
{
    private protected MemberCompleter()
    {
    }

    private protected sealed override IEnumerable<Choice> Choices(CompletedLine line, OrgConnection connection)
    {
        if (line.OrgId is not { } orgId)
        {
            return Enumerable.Empty<Choice>();
        }

        Org? org = connection.Completions.Get(
            "members of " + orgId, token => connection.Client.GetOrgAsync(orgId, null, Reading, token));
        return (org?.Members ?? Enumerable.Empty<OrgMember>())
            .OrderBy(member => member.ToString(), System.StringComparer.OrdinalIgnoreCase)
            .Select(member => ToChoice(member, Messages.CompletedMember.With(member.ForDisplay(), ApiEnum.Show(member.Role))));
    }

    /// <summary>The member as a choice.</summary>
    private protected abstract Choice ToChoice(OrgMember member, string tooltip);
}
