using System.Management.Automation;
using System.Security;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Connections;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Profiles;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Connects this session to the API.</para>
/// <para type="description">Makes the connection that the other cmdlets of the module use in this session (runspace). There are six
/// ways: with an API token, with a file that holds one, with a profile of Register-OrgProfile, with the e-mail address and password of a
/// user, with the token in the environment variable LOSANT_API_TOKEN, or to a sandbox inside this process that needs no account.</para>
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
///   <title>See what an editor is refused</title>
///   <code>
///   Connect-Org -Sandbox -AsUser priya.raman@aldercreek.example.com
///   Get-Org | Test-OrgAccess | Where-Object Allowed -eq $false
///   </code>
///   <para>Shows what one of the sandbox's people may not do.</para>
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
/// <para type="link">Register-OrgProfile</para>
/// <para type="link">about_OrgAdmin</para>
/// <para type="link">about_OrgAdmin_Connections</para>
/// <para type="link">about_OrgAdmin_Automation</para>
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "Org", DefaultParameterSetName = FromEnvironment)]
[OutputType(typeof(OrgConnection))]
[Sends("auth.authenticateUser", When = SendsWhen.Sometimes)]
public sealed partial class ConnectOrgCommand : ConnectingCmdlet
{
    private const string FromEnvironment = "Environment";
    private const string WithToken = "Token";
    private const string WithFile = "TokenPath";
    private const string WithCredential = "Credential";
    private const string WithProfile = "Profile";
    private const string WithSandbox = "Sandbox";

    // A token that the command line does not show.
    private string? _kept;

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
    /// <para type="description">The name of a profile, as Register-OrgProfile has written it down: where to connect to, and where the token
    /// is. What the command line says goes before what the profile says.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = WithProfile)]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Profile { get; set; }

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
    /// <para type="description">One of the sandbox's people, by e-mail address, to see what an editor or a viewer is refused.</para>
    /// <para type="default">Maya Lindqvist, an administrator</para>
    /// </summary>
    [Parameter(ParameterSetName = WithSandbox)]
    [ArgumentCompleter(typeof(SandboxUserCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? AsUser { get; set; }

    /// <summary>
    /// <para type="description">The address of the API. Plain http is accepted for this machine only; an address with a user name, a
    /// query or a fragment is refused.</para>
    /// <para type="default">$env:LOSANT_API_URL, else https://api.losant.com</para>
    /// </summary>
    [Parameter(ParameterSetName = FromEnvironment), ArgumentCompleter(typeof(NothingCompleter))]
    [Parameter(ParameterSetName = WithToken)]
    [Parameter(ParameterSetName = WithFile)]
    [Parameter(ParameterSetName = WithCredential)]
    [Parameter(ParameterSetName = WithProfile)]
    [AllowNull]
    [AllowEmptyString]
    public string? Uri { get; set; }

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

            ConnectionSettings settings = ReadSettings();
            settings.Uri = IsBound(nameof(Uri)) ? ConnectionValues.ParseUri(Uri) : null;
            OrgConnection connection = Connect(settings);
            RunspaceConnections.Here.Use(connection, ParameterSetName == FromEnvironment && !AsksForMore && !IsBound(nameof(Uri)) && !IsBound(nameof(PositionalToken)));
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

    private protected override string RemoveSecrets(string text) => OrgClient.RemoveSecrets(
        text,
        GivenToken is null ? null : SecureText.Read(GivenToken),
        Credential is null ? null : SecureText.Read(Credential.Password),
        TwoFactorCode,
        ProxyPassword,
        _kept,
        System.Environment.GetEnvironmentVariable(ConnectionFactory.TokenVariable));

    private OrgConnection Connect(ConnectionSettings settings) => ParameterSetName switch
    {
        WithToken => ConnectWithToken(settings),
        FromEnvironment when IsBound(nameof(PositionalToken)) => ConnectWithToken(settings),
        WithFile => ConnectionFactory.WithToken(
            _kept = TokenFile.Read(TokenPath, GetUnresolvedProviderPathFromPSPath, WriteWarning), ConnectionFactory.FromFile, settings),
        WithCredential => LogIn(settings),
        WithProfile => ConnectWithProfile(settings),
        WithSandbox => ConnectToSandbox(settings),
        _ => ConnectionFactory.FromEnvironment(settings)
            ?? throw new OrgApiException(OrgErrorKind.NotConnected, Messages.NothingToConnectWith),
    };

    // What the command line says goes before what the profile says.
    private OrgConnection ConnectWithProfile(ConnectionSettings settings)
    {
        OrgProfile profile = ProfileFile.OfUser().Find(Validate.FilledText(Profile, "-Profile", Validate.NameLength));
        if (settings.Uri is null && profile.Uri is not null)
        {
            settings.Uri = ConnectionValues.ParseUri(profile.Uri);
            settings.UriSource = ConnectionFactory.FromProfile;
        }

        settings.OrgId ??= profile.OrgId is null ? null : Validate.Id(profile.OrgId, "-OrgId").ToString();
        settings.InstanceId ??= profile.InstanceId is null ? null : Validate.Id(profile.InstanceId, "-InstanceId").ToString();
        settings.IsReadOnly |= profile.IsReadOnly && !IsBound(nameof(ReadOnly));
        _kept = ProfileToken.Read(profile, InvokeCommand, GetUnresolvedProviderPathFromPSPath, WriteWarning);
        return ConnectionFactory.WithToken(_kept, ConnectionFactory.FromProfile, settings);
    }

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
