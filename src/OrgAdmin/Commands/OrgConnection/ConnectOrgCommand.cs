using System.Management.Automation;
using System.Security;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Connections;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Connects this session to the API.</para>
/// <para type="description">Makes the connection that the other cmdlets of the module use in this session (runspace). There are five
/// ways: with an API token, with a file that holds one, with the e-mail address and password of a user, with the token in the environment
/// variable LOSANT_API_TOKEN, or to a sandbox inside this process that needs no account.</para>
/// <para type="description">With a token, nothing is sent until another cmdlet needs an answer, so a token that the API does not accept is
/// noticed only then. A token that can be seen to have expired is refused at once. With a password, the login is sent at once.</para>
/// <para type="description">A connection that Connect-Org replaces stays usable for who has kept it in a variable; what it has open and
/// nobody uses is closed within seconds.</para>
/// <para type="description">When Connect-Org fails, there is no current connection afterwards, and the environment is not used
/// instead.</para>
/// <example>
///   <title>Try the module without an account</title>
///   <code>Connect-Org -Sandbox; Get-Org | Get-OrgMember</code>
///   <para>Shows the members of three made-up organizations, which exist in this process only.</para>
/// </example>
/// <example>
///   <title>Connect with a token that is typed in</title>
///   <code>Connect-Org -Token (Read-Host -AsSecureString 'API token')</code>
///   <para>The token is neither shown nor kept in the history.</para>
/// </example>
/// <example>
///   <title>Connect with a token from a secret store</title>
///   <para>The token is in a vault of the module SecretManagement.</para>
///   <code>Connect-Org -Token (Get-Secret LosantToken) -ReadOnly</code>
///   <para>Makes a connection that refuses every change: the right one for a report.</para>
/// </example>
/// <example>
///   <title>Connect a scheduled job</title>
///   <para>The job is given its token in the environment variable LOSANT_API_TOKEN.</para>
///   <code>Connect-Org -PassThru | Format-List Uri, TokenSource, Expires</code>
///   <para>Connects, and writes to the log of the job where the connection leads and how long the token is good for.</para>
/// </example>
/// <example>
///   <title>Connect a job of cron with a token file</title>
///   <code>Connect-Org -TokenPath ./token -ReadOnly</code>
///   <para>Reads the token from the file. A file that others could have written is refused.</para>
/// </example>
/// <example>
///   <title>Log in with address, password and second factor</title>
///   <code>Connect-Org -Credential (Get-Credential) -TwoFactorCode (Read-Host 'Code')</code>
///   <para>Asks for all three and logs in. The password and the code are sent to the API and kept nowhere.</para>
/// </example>
/// <para type="output">The connection, with -PassThru only; it never shows the token.</para>
/// <para type="note">The current connection belongs to the runspace. In ForEach-Object -Parallel, connect in each runspace, or pass the
/// connection on with -Connection $using:connection.</para>
/// <para type="operation" id="auth.authenticateUser">with -Credential only</para>
/// <para type="link">Get-OrgConnection</para>
/// <para type="link">Disconnect-Org</para>
/// <para type="link">about_OrgAdmin</para>
/// <para type="link">about_OrgAdmin_Connections</para>
/// <para type="link">about_OrgAdmin_Automation</para>
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "Org", DefaultParameterSetName = FromEnvironment)]
[OutputType(typeof(OrgConnection))]
public sealed partial class ConnectOrgCommand : OrgCmdlet
{
    private const string FromEnvironment = "Environment";
    private const string WithToken = "Token";
    private const string WithFile = "TokenPath";
    private const string WithCredential = "Credential";
    private const string WithSandbox = "Sandbox";
    private const int LongestTimeoutSec = 24 * 60 * 60;
    private const int MostRetries = 100;

    private string? _fromFile;

    /// <summary>
    /// <para type="description">The API token, as SecureString or as text. Prefer a SecureString: text in a command stays in the
    /// history. The name may be left out where the token stands first; text is then taken for a token only if it has at least 40
    /// characters, and no slash, colon or at sign.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = WithToken), ArgumentCompleter(typeof(NothingCompleter))]
    [TokenTransformation]
    [AllowNull]
    public SecureString? Token { get; set; }

    /// <summary>
    /// <para type="description">The path of a file that holds the API token and nothing else; a line break at its end does not matter. On
    /// Linux and macOS a file that others can write to is refused, and one that others can read is warned of.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = WithFile)]
    [AllowNull]
    [AllowEmptyString]
    public string? TokenPath { get; set; }

    /// <summary>
    /// <para type="description">A token that stands first, without -Token.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = FromEnvironment, DontShow = true), ArgumentCompleter(typeof(NothingCompleter))]
    [TokenTransformation(StandsFirst = true)]
    [AllowNull]
    public SecureString? PositionalToken { get; set; }

    /// <summary>
    /// <para type="description">The e-mail address and the password of a user, as Get-Credential makes them. Give the address alone to be
    /// asked for the password.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = WithCredential), ArgumentCompleter(typeof(NothingCompleter))]
    [LoginTransformation]
    [AllowNull]
    public PSCredential? Credential { get; set; }

    /// <summary>
    /// <para type="description">The code of the second factor, for a user who has one.</para>
    /// </summary>
    [Parameter(ParameterSetName = WithCredential), ArgumentCompleter(typeof(NothingCompleter))]
    public string? TwoFactorCode { get; set; }

    /// <summary>
    /// <para type="description">Connects to a sandbox: the API with its rules and three small organizations, in this process alone. No
    /// address is contacted, and each Connect-Org -Sandbox starts with fresh data.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = WithSandbox)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>
    /// <para type="description">The address of the API. Plain http is accepted for this machine only; an address with a user name, a
    /// query or a fragment is refused.</para>
    /// <para type="default">$env:LOSANT_API_URL, else https://api.losant.com</para>
    /// </summary>
    [Parameter(ParameterSetName = FromEnvironment), ArgumentCompleter(typeof(NothingCompleter))]
    [Parameter(ParameterSetName = WithToken)]
    [Parameter(ParameterSetName = WithFile)]
    [Parameter(ParameterSetName = WithCredential)]
    [AllowNull]
    [AllowEmptyString]
    public string? Uri { get; set; }

    /// <summary>
    /// <para type="description">The id of the organization that cmdlets use where no -OrgId is given: 24 hexadecimal digits. Get-Org and
    /// Remove-Org do not use it.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? OrgId { get; set; }

    /// <summary>
    /// <para type="description">Makes a connection that refuses every change, whichever cmdlet asks for it.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter ReadOnly { get; set; }

    /// <summary>
    /// <para type="description">How long one attempt of a request may take, in seconds, from 1 to 86400.</para>
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(NothingCompleter))]
    public int TimeoutSec { get; set; } = ConnectionSettings.DefaultTimeoutSec;

    /// <summary>
    /// <para type="description">How often a request may be sent again, from 0 to 100, where that is safe: a change of which no clear answer
    /// came is repeated only when the API does not show its effect, and an invite or a new organization once at most.</para>
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(NothingCompleter))]
    public int MaxRetry { get; set; } = ConnectionSettings.DefaultMaxRetry;

    /// <summary>
    /// <para type="description">How long all attempts of a request and the waits between them may last together, in seconds, from 1 to
    /// 86400; the first attempt may last -TimeoutSec all the same. A single wait may last half of it; when the API asks for a longer one,
    /// the request fails at once.</para>
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(NothingCompleter))]
    public int RetryTimeoutSec { get; set; } = ConnectionSettings.DefaultRetryTimeoutSec;

    /// <summary>
    /// <para type="description">How long the effect of a change may take to show, in seconds, from 0 to 86400. When no clear answer comes, the
    /// effect is looked for at once and then again with growing pauses for this long; only then does it count as missing. It counts against
    /// -RetryTimeoutSec. Give more where the API answers slowly.</para>
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(NothingCompleter))]
    public int SettleSec { get; set; } = ConnectionSettings.DefaultSettleSec;

    /// <summary>
    /// <para type="description">The range of API versions to ask for. The default is the one this module was made for.</para>
    /// <para type="default">^1.30.0</para>
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? AcceptVersion { get; set; }

    /// <summary>
    /// <para type="description">Emits the connection that was made.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Connects.</summary>
    protected override void ProcessRecord()
    {
        // First of all: whatever fails below, no earlier connection may serve what was meant for this one.
        RunspaceConnections.Here.Clear()?.Retire();
        try
        {
            if (ReferenceEquals(PositionalToken, TokenTransformation.NoToken))
            {
                throw new OrgApiException(OrgErrorKind.InvalidConnection, Messages.TokenAtPositionRefused);
            }

            OrgConnection connection = Connect(ReadSettings());
            RunspaceConnections.Here.Use(connection, ParameterSetName == FromEnvironment && !AsksForMore && !IsBound(nameof(PositionalToken)));
            if (PassThru)
            {
                WriteObject(connection);
            }
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, null);
        }
    }

    private SecureString? GivenToken => PositionalToken ?? Token;

    // Anything that the environment does not say: a child runspace that goes by the environment alone would not have it.
    private bool AsksForMore =>
        IsBound(nameof(Uri)) || IsBound(nameof(OrgId)) || ReadOnly || IsBound(nameof(TimeoutSec)) || IsBound(nameof(MaxRetry))
        || IsBound(nameof(RetryTimeoutSec)) || IsBound(nameof(SettleSec)) || IsBound(nameof(AcceptVersion));

    private protected override string RemoveSecrets(string text) => OrgClient.RemoveSecrets(
        text,
        GivenToken is null ? null : SecureText.Read(GivenToken),
        Credential is null ? null : SecureText.Read(Credential.Password),
        TwoFactorCode,
        _fromFile,
        System.Environment.GetEnvironmentVariable(ConnectionFactory.TokenVariable));

    private ConnectionSettings ReadSettings() => new(PowerShellVersion)
    {
        Uri = IsBound(nameof(Uri)) ? ConnectionValues.ParseUri(Uri) : null,
        OrgId = IsBound(nameof(OrgId)) ? Validate.Id(OrgId, "-OrgId").ToString() : null,
        IsReadOnly = ReadOnly,
        TimeoutSec = ConnectionValues.InRange(TimeoutSec, "-TimeoutSec", 1, LongestTimeoutSec),
        MaxRetry = ConnectionValues.InRange(MaxRetry, "-MaxRetry", 0, MostRetries),
        RetryTimeoutSec = ConnectionValues.InRange(RetryTimeoutSec, "-RetryTimeoutSec", 1, LongestTimeoutSec),
        SettleSec = ConnectionValues.InRange(SettleSec, "-SettleSec", 0, LongestTimeoutSec),
        AcceptVersion = IsBound(nameof(AcceptVersion)) ? ConnectionSettings.CheckVersion(AcceptVersion) : ConnectionSettings.DefaultAcceptVersion,
    };

    private OrgConnection Connect(ConnectionSettings settings) => ParameterSetName switch
    {
        WithToken => ConnectWithToken(settings),
        FromEnvironment when IsBound(nameof(PositionalToken)) => ConnectWithToken(settings),
        WithFile => ConnectionFactory.WithToken(
            _fromFile = TokenFile.Read(TokenPath, GetUnresolvedProviderPathFromPSPath, WriteWarning), ConnectionFactory.FromFile, settings),
        WithCredential => LogIn(settings),
        WithSandbox => ConnectToSandbox(settings),
        _ => ConnectionFactory.FromEnvironment(settings)
            ?? throw new OrgApiException(OrgErrorKind.NotConnected, Messages.NothingToConnectWith),
    };

    private OrgConnection ConnectWithToken(ConnectionSettings settings) =>
        ConnectionFactory.WithToken(ConnectionValues.ReadToken(GivenToken), ConnectionFactory.FromParameter, settings);

    private OrgConnection LogIn(ConnectionSettings settings)
    {
        if (Credential is null || Credential == PSCredential.Empty)
        {
            throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-Credential"));
        }

        string email = Validate.Email(Credential.UserName, "-Credential");
        string password = ConnectionValues.CheckPassword(SecureText.Read(Credential.Password));
        var credentials = new UserCredentials(email, password)
        {
            TwoFactorCode = string.IsNullOrEmpty(TwoFactorCode) ? null : TwoFactorCode,
        };
        OrgConnection connection = ConnectionFactory.WithoutToken(settings);
        try
        {
            TokenFacts facts = Bridge.Await(token => connection.Client.AuthenticateUserAsync(
                credentials, new OrgCall { Diagnostics = Bridge.Diagnostics }, token));
            connection.Describe(facts);
            if (facts.NeedsToVerifyEmail)
            {
                WriteWarning(RemoveSecrets(Messages.EmailNotVerified.With(email)));
            }

            return connection;
        }
        catch
        {
            connection.Close();
            throw;
        }
    }
}
