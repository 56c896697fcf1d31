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

    /// <summary>
    /// The members of the organization on the line; where the organization is still to come down the pipeline, each person of any
    /// organization once.
    /// </summary>
    private static IEnumerable<OrgMember> MembersOf(CompletedLine line, OrgConnection connection)
    {
        if (line.OrgId is { } orgId)
        {
            Org? org = connection.Completions.Get(
                "members of " + orgId, token => connection.Client.GetOrgAsync(orgId, null, Reading, token));
            return org?.Members ?? Enumerable.Empty<OrgMember>();
        }

        return line.TakesOrgFromPipeline
            ? OrgCompleter.OrgsOf(connection).SelectMany(org => org.Members).GroupBy(member => member.UserId).Select(same => same.First())
            : Enumerable.Empty<OrgMember>();
    }

    private protected sealed override IEnumerable<Choice> Choices(CompletedLine line, OrgConnection connection) => MembersOf(line, connection)
        .OrderBy(member => member.ToString(), System.StringComparer.OrdinalIgnoreCase)
        .Select(member => ToChoice(member, Describe(line, member)));

    // Of a person in several organizations there is no one role.
    private static string Describe(CompletedLine line, OrgMember member) => line.OrgId is null
        ? member.ForDisplay()
        : Messages.CompletedMember.With(member.ForDisplay(), ApiEnum.Show(member.Role));

    /// <summary>The member as a choice.</summary>
    private protected abstract Choice ToChoice(OrgMember member, string tooltip);
}
