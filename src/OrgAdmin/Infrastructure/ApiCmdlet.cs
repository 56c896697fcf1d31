using System.Management.Automation;
using OrgAdmin.Core;

namespace OrgAdmin.Infrastructure;

/// <summary>A cmdlet that talks to the API: it has a connection and says what extras its answers are to bring.</summary>
public abstract class ApiCmdlet : OrgCmdlet
{
    private protected const string ByObject = "InputObject";
    private protected const string ById = "OrgId";

    private OrgConnection? _connection;
    private OrgCall? _call;

    /// <summary>
    /// <para type="description">The connection to use, as Connect-Org -PassThru or Get-OrgConnection emits it. Without it the current
    /// connection of this session is used, else the one that the environment variables LOSANT_API_TOKEN and LOSANT_API_URL
    /// describe.</para>
    /// <para type="default">The current connection</para>
    /// </summary>
    [Parameter]
    [ConnectionOnly]
    [ValidateNotNull]
    public OrgConnection? Connection { get; set; }

    /// <summary>
    /// <para type="description">Asks the API to say with each object what can be done with it; the answer is at .Actions.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeActions { get; set; }

    /// <summary>
    /// <para type="description">Asks the API to send with each object the addresses that belong to it; they are at .Links.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeLinks { get; set; }

    /// <summary>
    /// <para type="description">Asks the API to send with each object the objects that belong to it; they are at .Embedded.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeEmbedded { get; set; }

    private protected OrgClient Client => _connection!.Client;

    private protected OrgConnection ActiveConnection => _connection!;

    private protected OrgCall Call => _call!;

    /// <summary>Whether -WhatIf is in force, by switch or by preference; cmdlets that only read send what they send.</summary>
    private protected bool IsRehearsal { get; private set; }

    /// <summary>Finds the connection; without one nothing further runs.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _connection = Connection ?? RunspaceConnections.Here.Find(PowerShellVersion)
                ?? throw new OrgApiException(OrgErrorKind.NotConnected, Messages.NotConnected);
            _ = _connection.Client;
        }
        catch (OrgApiException e)
        {
            Terminate(e, null);
        }

        IsRehearsal = MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? given)
            ? given is SwitchParameter { IsPresent: true }
            : LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));
        _call = new OrgCall
        {
            IsRehearsal = IsRehearsal,
            IncludeActions = IncludeActions,
            IncludeLinks = IncludeLinks,
            IncludeEmbedded = IncludeEmbedded,
            Diagnostics = Diagnostics,
        };
    }

    private protected override string RemoveSecrets(string text) => _connection is { IsClosed: false } ? Client.RemoveSecrets(text) : text;

    /// <summary>The connection's own organization, for cmdlets that were given none.</summary>
    private protected ResourceId DefaultOrgId() => _connection!.OrgId is { } orgId
        ? ResourceId.Parse(orgId, "-OrgId")
        : throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.OrgIdNeeded.With(MyInvocation.MyCommand.Name));

    /// <summary>Null from the pipeline: an object is expected and there is none in any parameter that takes one.</summary>
    private protected OrgApiException NullFromPipeline() =>
        new(OrgErrorKind.EmptyValue, Messages.NullFromPipeline.With(MyInvocation.MyCommand.Name));
}
