using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Completion;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Rosters;

namespace OrgAdmin.Cmdlets;

/// <summary>A cmdlet that makes a plan of a roster: it takes a file or rows, and has the parameters of the guard rails.</summary>
public abstract class RosterCmdlet : ApiCmdlet
{
    private readonly List<IReadOnlyDictionary<string, string?>> _rows = new();
    private HashSet<string>? _onCommandLine;
    private RosterFiles? _files;

    /// <summary>
    /// <para type="description">The roster file.</para>
    /// </summary>
    [Parameter(Position = 0)]
    [AllowNull]
    [AllowEmptyString]
    public string? Path { get; set; }

    /// <summary>
    /// <para type="description">A row, such as those of Import-Csv: who (Email) is to have which Role in which organization (OrgId or OrgName);
    /// and where wanted ApplicationRoles, DashboardRoles, Expires and Note. A member or an invite is taken as a row.</para>
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// <para type="description">Compares only these organizations of the roster: their ids, 24 hexadecimal digits each, or organizations as
    /// Get-Org emits them. With rows, the one organization of those that name none.</para>
    /// <para type="default">All organizations of the roster</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyCollection]
    public OrgIdentity?[]? OrgId { get; set; }

    /// <summary>
    /// <para type="description">Plans to send expired invites again. Without it they are only shown.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter RenewExpired { get; set; }

    /// <summary>
    /// <para type="description">Leaves alone whoever is not listed, also where the roster says "purge".</para>
    /// </summary>
    [Parameter]
    public SwitchParameter NoPurge { get; set; }

    /// <summary>
    /// <para type="description">How many administrators each organization keeps at least, or as many as it has now where those are
    /// fewer.</para>
    /// <para type="default">What the roster says, else 2</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [ValidateRange(1, int.MaxValue)]
    public int MinimumAdmin { get; set; }

    /// <summary>
    /// <para type="description">Of how many percent of an organization's members and pending invites access may be taken away; of one person
    /// always. Access whose end the file has announced is not counted.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [ValidateRange(0, 100)]
    public int MaximumLossPercent { get; set; } = 25;

    /// <summary>
    /// <para type="description">From how many people something may be taken away in the whole run.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [ValidateRange(0, int.MaxValue)]
    public int MaximumLoss { get; set; } = 50;

    /// <summary>
    /// <para type="description">How many people may become administrators of one organization.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [ValidateRange(0, int.MaxValue)]
    public int MaximumNewAdmin { get; set; } = 1;

    /// <summary>
    /// <para type="description">Allows that the user of the token is demoted or removed.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter AllowSelf { get; set; }

    /// <summary>
    /// <para type="description">Allows that an organization without anybody in the roster is purged.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter AllowEmpty { get; set; }

    private protected RosterFiles Files => _files ??= new RosterFiles(SessionState, Bridge);

    private bool TakesInput => MyInvocation.ExpectingInput || IsBound(nameof(InputObject));

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _onCommandLine = new HashSet<string>(MyInvocation.BoundParameters.Keys, StringComparer.OrdinalIgnoreCase);
        OrTerminate(() =>
        {
            if (TakesInput == IsBound(nameof(Path)))
            {
                throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.RosterOrRows);
            }

            CheckValues();
        });
    }

    /// <summary>Takes the rows; they are compared when all are there.</summary>
    protected override void ProcessRecord()
    {
        if (TakesInput)
        {
            OrTerminate(TakeRow, InputObject);
        }
    }

    /// <summary>Reads the roster, and then the organizations.</summary>
    protected override void EndProcessing()
    {
        OrTerminate(() =>
        {
            List<string>? orgIds = GivenOrgs(OrgId, null)?.Select(org => org.OrgId!).ToList();
            Roster roster = TakesInput ? ReadRows(orgIds) : ReadFile(orgIds);
            Process(roster, ReadOptions(orgIds));
        });
        base.EndProcessing();
    }

    /// <summary>Checks the cmdlet's own values, before anything is read.</summary>
    private protected virtual void CheckValues()
    {
    }

    /// <summary>Does what the cmdlet is for.</summary>
    private protected abstract void Process(Roster roster, RosterOptions options);

    /// <summary>Reads a roster file; one with errors ends the cmdlet, and the error has them all.</summary>
    private protected Roster Read(string? path, string parameter) => Require(Files.Read(Files.Resolve(path, parameter)));

    private void TakeRow()
    {
        _rows.Add(RosterRow.Read(_onCommandLine!, InputObject, MyInvocation.MyCommand.Name));
        if (InputObject!.BaseObject is ApiObject person)
        {
            EnsureFromHere(person);
        }
    }

    private Roster ReadFile(List<string>? orgIds)
    {
        Roster roster = Read(Path, "-Path");
        roster.EnsureLists(orgIds ?? new List<string>());
        return roster;
    }

    private Roster ReadRows(List<string>? orgIds)
    {
        if (orgIds is { Count: > 1 })
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.RosterOneOrgForRows.With(orgIds.Count));
        }

        Roster roster = Require(RosterRows.Read(_rows, orgIds?[0]));
        if (orgIds is not null)
        {
            roster.EnsureOnly(orgIds[0]);
        }

        return roster;
    }

    private Roster Require(RosterReading reading)
    {
        try
        {
            return reading.Require();
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, new ItemList<OrgRosterError>(reading.Errors.ToList()));
            throw;
        }
    }

    private RosterOptions ReadOptions(List<string>? orgIds)
    {
        var options = new RosterOptions
        {
            Now = DateTimeOffset.UtcNow,
            OwnUserId = Bridge.Await(token => ActiveConnection.FindUserIdAsync(Call, token)),
            OrgIds = orgIds,
            NoPurge = NoPurge,
            RenewExpired = RenewExpired,
            MinimumAdmin = IsBound(nameof(MinimumAdmin)) ? MinimumAdmin : null,
            MaximumLossPercent = MaximumLossPercent,
            MaximumLoss = MaximumLoss,
            MaximumNewAdmin = MaximumNewAdmin,
            AllowSelf = AllowSelf,
            AllowEmpty = AllowEmpty,
        };
        options.UseScopes(ActiveConnection.Scopes);
        return options;
    }

    // A plan of a part of what was meant would be another plan: the first failure ends it.
    private void OrTerminate(Action work, object? target = null)
    {
        try
        {
            work();
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, target);
        }
    }
}
