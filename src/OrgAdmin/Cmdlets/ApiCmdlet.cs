using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Binding;
using OrgAdmin.Completion;
using OrgAdmin.Connections;
using OrgAdmin.Core;
using OrgAdmin.Core.Http.Retry;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Cmdlets;

/// <summary>A cmdlet that calls the API: it has a connection and the switches for extra data in responses.</summary>
public abstract class ApiCmdlet : OrgCmdlet
{
    private protected const string ByObject = "InputObject";
    private protected const string ById = "OrgId";
    private protected const string ByName = "OrgName";

    private readonly CancellationTokenSource _closing = new();
    private OrgConnection? _connection;
    private OrgCall? _call;
    private ItemRunner? _items;
    private OrgNames? _names;

    /// <summary>
    /// <para type="description">The connection to use, as Connect-Org -PassThru or Get-OrgConnection emits it. Without it, the current
    /// connection of this session is used, or else the one that the environment variables LOSANT_API_TOKEN and LOSANT_API_URL
    /// describe.</para>
    /// <para type="default">The current connection</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [ConnectionOnly]
    [ValidateNotNull]
    public OrgConnection? Connection { get; set; }

    /// <summary>
    /// <para type="description">Asks the API to send with each object the actions that it allows; they are at .Actions.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeActions { get; set; }

    /// <summary>
    /// <para type="description">Asks the API to send with each object its links; they are at .Links.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeLinks { get; set; }

    /// <summary>
    /// <para type="description">Asks the API to send with each object the objects embedded in it; they are at .Embedded.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeEmbedded { get; set; }

    /// <summary>
    /// <para type="description">How many requests may be in flight at a time, from 1 to 100. Output and errors keep the order of the input,
    /// whatever the number. When the API throttles, the number is halved and grows again to just below what was too much;
    /// more is tried only now and then.</para>
    /// <para type="description">A cmdlet that reads and is fed by the pipeline takes one item after the other, so that what goes with an
    /// item, such as the variable of -PipelineVariable, is still there for all that comes of it. With this parameter it reads ahead and is
    /// faster, and such a variable may then be that of a later item. The API does not say whether changes to one organization may safely
    /// overlap: raise the number for changes only where speed matters more.</para>
    /// <para type="default">8 for a cmdlet that reads, 1 where the pipeline feeds it or where it makes changes</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [ValidateRange(1, 100)]
    public int ThrottleLimit { get; set; }

    /// <summary>The number of requests in flight when -ThrottleLimit is not given.</summary>
    private protected virtual int DefaultThrottleLimit => 8;

    private protected OrgClient Client => _connection!.Client;

    private protected OrgConnection ActiveConnection => _connection!;

    private protected OrgCall Call => _call!;

    /// <summary>The server's name for texts: when it is not the platform itself, and always when -Connection is given; else null.</summary>
    private protected string? ServerName =>
        _connection is { } connection && (IsBound(nameof(Connection)) || !connection.IsUsualPlace) ? connection.ServerName : null;

    /// <summary>Finds organizations by name; they are listed once for the whole pipeline.</summary>
    private protected OrgNames Names => _names ??= new OrgNames(Client, Call);

    /// <summary>Runs the work item by item.</summary>
    private protected ItemRunner Items => _items!;

    /// <summary>Whether -WhatIf is in force. Reads are not affected.</summary>
    private protected bool IsRehearsal { get; private set; }

    /// <summary>Finds the connection; without one the cmdlet ends.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _connection = FindConnection();
            _ = _connection.Client;
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, null);
        }

        IsRehearsal = this.IsWhatIf();
        var progress = new ProgressReporter(MyInvocation.MyCommand.Name, WriteProgress, new OrgTime());
        _items = new ItemRunner(this, Bridge, Errors, progress, RemoveSecrets, _closing.Cancel)
        {
            Limit = IsBound(nameof(ThrottleLimit)) ? ThrottleLimit : DefaultThrottleLimit,
        };
        _call = new OrgCall
        {
            Throttle = new OrgThrottle(_items.Limit),
            Closing = _closing.Token,
            TokenRefused = _closing.Cancel,
            IsRehearsal = IsRehearsal,
            IncludeActions = IncludeActions,
            IncludeLinks = IncludeLinks,
            IncludeEmbedded = IncludeEmbedded,
            Diagnostics = Bridge.Diagnostics,
        };
    }

    /// <summary>Waits for the items under way and finishes them.</summary>
    protected override void EndProcessing() => Items.End();

    /// <summary>The connection of the command line, else the current one.</summary>
    /// <exception cref="OrgApiException">There is none.</exception>
    private protected virtual OrgConnection FindConnection() => Connection ?? RunspaceConnections.Here.Find(PowerShellVersion)
        ?? throw new OrgApiException(OrgErrorKind.NotConnected, Messages.NotConnected);

    /// <summary>Starts the requests of an item. If too many items are under way, waits for some first.</summary>
    /// <param name="item">The item.</param>
    /// <param name="request">The requests.</param>
    /// <param name="finish">Writes the result; called on the pipeline's thread in the order of the items.</param>
    /// <param name="change">The change, as users read it; null for a read.</param>
    /// <param name="key">Items with the same key run one at a time; see <see cref="ItemRunner.Finish"/>.</param>
    private protected void Send<T>(
        PipelineItem item,
        Func<OrgCall, CancellationToken, Task<T>> request,
        Action<T> finish,
        string? change = null,
        string? key = null)
    {
        OrgCall call = Call.ForItem();
        Items.Follow(item, Bridge.Begin(token => request(call, token)), call, finish, change, key);
    }

    /// <summary>Sets the number of items from the command line; the number from the pipeline is unknown.</summary>
    private protected void ExpectItems(int count)
    {
        if (!MyInvocation.ExpectingInput)
        {
            Items.Progress.Total = (Items.Progress.Total ?? 0) + count;
        }
    }

    /// <summary>Refuses an object from another server or sandbox, because its id may mean something else here.</summary>
    /// <exception cref="OrgApiException">It did.</exception>
    private protected void EnsureFromHere(ApiObject item)
    {
        if (Client.Server.NameOfOther(item) is { } other)
        {
            throw new OrgApiException(
                OrgErrorKind.WrongConnection, Messages.WrongConnection.With(item.ForDisplay(), other, Client.Server.Name));
        }
    }

    private protected override string? WhereErrorsHappen => ServerName;

    private protected override string RemoveSecrets(string text) => _connection is null ? text : _connection.RemoveSecrets(text);

    /// <summary>Reads an id of the command line. The error for a name suggests the parameter that takes names.</summary>
    /// <exception cref="OrgApiException">It is no id, or comes from an object of another server.</exception>
    private protected ResourceId ParseOrgId(OrgIdentity? orgId, string nameParameter)
    {
        if (orgId?.Org is { } org)
        {
            EnsureFromHere(org);
        }

        string text = InvisibleText.Trim(orgId?.OrgId ?? string.Empty);
        bool looksLikeName = text.Length > 0 && !ResourceId.IsValid(text) && text.IndexOf('/') < 0 && text.Any(char.IsLetter);
        try
        {
            return Validate.Id(text, "-OrgId");
        }
        catch (OrgApiException e) when (looksLikeName && e.Kind == OrgErrorKind.InvalidId)
        {
            throw e.WithMessage(e.Kind, Messages.UseNameParameter.With(e.Message, nameParameter), null);
        }
    }

    /// <summary>The organizations that the command line names, by id or by name, each once; null when it names none.</summary>
    private protected List<OrgIdentity>? GivenOrgs(OrgIdentity?[]? orgIds, string?[]? orgNames)
    {
        if (IsBound("OrgId") && IsBound("OrgName"))
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.IdOrName.With("-OrgId", "-OrgName"));
        }

        List<OrgIdentity>? all = null;
        if (IsBound("OrgId"))
        {
            all = (orgIds is { Length: > 0 } ? orgIds : throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-OrgId")))
                .Select(orgId => new OrgIdentity(ParseOrgId(orgId, "-OrgName").ToString(), orgId!.Name)).ToList();
        }
        else if (IsBound("OrgName"))
        {
            all = Validate.FilledTexts(orgNames, "-OrgName")
                .Select(name => Bridge.Await(token => Names.FindAsync(name, "-OrgName", token))).ToList();
        }

        return all?.GroupBy(org => org.OrgId, StringComparer.OrdinalIgnoreCase).Select(same => same.First()).ToList();
    }

    /// <summary>The connection's default organization, for an item that names none.</summary>
    private protected ResourceId DefaultOrgId() => _connection!.OrgId is { } orgId
        ? ResourceId.Parse(orgId, "-OrgId")
        : throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.OrgIdNeeded);

    /// <summary>The error for null from the pipeline where an object is expected.</summary>
    private protected static OrgApiException NullFromPipeline() => new(OrgErrorKind.EmptyValue, Messages.NullFromPipeline);
}
