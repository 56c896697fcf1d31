using System.Management.Automation;
using OrgAdmin.Connections;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Rosters;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

public sealed partial class ConnectOrgCommand
{
    /// <summary>
    /// <para type="description">Makes a sandbox that holds the organizations of this roster file and its people, to try a change of the roster,
    /// or the commands of a day, on a copy. The token is that of who administers most of them. What a roster does not say is made up: each
    /// organization has five seats more than people, and nobody has a name or a second factor.</para>
    /// </summary>
    [Parameter(ParameterSetName = WithSandbox)]
    [AllowNull]
    [AllowEmptyString]
    public string? RosterPath { get; set; }

    private OrgConnection ConnectToSandbox(ConnectionSettings settings)
    {
        string? asUser = IsBound(nameof(AsUser)) ? Validate.Email(AsUser, "-AsUser") : null;
        if (!IsBound(nameof(RosterPath)))
        {
            return SandboxConnection.Create(settings, null, asUser);
        }

        var files = new RosterFiles(SessionState, Bridge);
        Roster roster = files.Read(files.Resolve(RosterPath, "-RosterPath")).Require();
        return SandboxConnection.Create(settings, roster, asUser);
    }
}
