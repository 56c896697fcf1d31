using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Completion;

/// <summary>Completes an invite of the organization that the command line names, pending or expired.</summary>
public abstract class InviteCompleter : LiveCompleter
{
    private protected InviteCompleter()
    {
    }

    private protected sealed override IEnumerable<Choice> Choices(CompletedLine line, OrgConnection connection)
    {
        if (line.OrgId is not { } orgId)
        {
            return Enumerable.Empty<Choice>();
        }

        IReadOnlyList<OrgInvite>? invites = connection.Completions.Get(
            "invites of " + orgId, token => connection.Client.GetInvitesAsync(orgId, Reading, token));
        return Distinct((invites ?? Enumerable.Empty<OrgInvite>())
            .OrderBy(invite => invite.ToString(), System.StringComparer.OrdinalIgnoreCase)
            .ThenByDescending(invite => invite.InviteDate)
            .Select(invite => ToChoice(invite, Describe(invite))));
    }

    /// <summary>The invite as a choice.</summary>
    private protected abstract Choice ToChoice(OrgInvite invite, string tooltip);

    /// <summary>The choices without repeated values.</summary>
    private static IEnumerable<Choice> Distinct(IEnumerable<Choice> choices) =>
        choices.GroupBy(choice => choice.Value, System.StringComparer.OrdinalIgnoreCase).Select(same => same.First());

    private static string Describe(OrgInvite invite) => Messages.CompletedInvite.With(
        invite.HasExpired == true ? Messages.ExpiredInvite : Messages.PendingInvite,
        invite.ToString().ForDisplay(),
        ApiEnum.Show(invite.Role),
        invite.InviteDate?.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
