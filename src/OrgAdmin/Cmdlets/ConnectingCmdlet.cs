using System.Management.Automation;
using System.Net;
using OrgAdmin.Completion;
using OrgAdmin.Connections;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Cmdlets;

/// <summary>A cmdlet that makes connections: it has the parameters that say how a connection works, whatever its token is.</summary>
public abstract class ConnectingCmdlet : OrgCmdlet
{
    private const int LongestTimeoutSec = 24 * 60 * 60;
    private const int MostRetries = 100;

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
    /// <para type="description">The id of the instance to which the organizations belong, for who administers it: Update-OrgInvite then
    /// renews invites through the instance, and the mail that was sent stays good.</para>
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? InstanceId { get; set; }

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
    /// <para type="description">The proxy to go by: its address, such as http://proxy.example.com:3128, without a login. Without it, the one
    /// of the environment variables https_proxy, http_proxy, all_proxy and no_proxy is used, else the system's.</para>
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Proxy { get; set; }

    /// <summary>
    /// <para type="description">The login for the proxy, as Get-Credential makes it. It is sent to the proxy alone.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [LoginTransformation]
    [AllowNull]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>
    /// <para type="description">Gives the proxy the login of who runs the session.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter ProxyUseDefaultCredential { get; set; }

    // Anything that the environment does not say: a child runspace that goes by the environment alone would not have it.
    private protected virtual bool AsksForMore =>
        IsBound(nameof(OrgId)) || IsBound(nameof(InstanceId)) || ReadOnly || IsBound(nameof(TimeoutSec)) || IsBound(nameof(MaxRetry))
        || IsBound(nameof(RetryTimeoutSec)) || IsBound(nameof(SettleSec)) || IsBound(nameof(AcceptVersion))
        || IsBound(nameof(Proxy)) || IsBound(nameof(ProxyCredential)) || ProxyUseDefaultCredential;

    /// <summary>The password for the proxy; null for none. Secret.</summary>
    private protected string? ProxyPassword => ProxyCredential is null ? null : SecureText.Read(ProxyCredential.Password);

    /// <summary>Reads the parameters.</summary>
    /// <exception cref="OrgApiException">One is wrong.</exception>
    private protected ConnectionSettings ReadSettings() => new(PowerShellVersion)
    {
        OrgId = IsBound(nameof(OrgId)) ? Validate.Id(OrgId, "-OrgId").ToString() : null,
        InstanceId = IsBound(nameof(InstanceId)) ? Validate.Id(InstanceId, "-InstanceId").ToString() : null,
        IsReadOnly = ReadOnly,
        TimeoutSec = ConnectionValues.InRange(TimeoutSec, "-TimeoutSec", 1, LongestTimeoutSec),
        MaxRetry = ConnectionValues.InRange(MaxRetry, "-MaxRetry", 0, MostRetries),
        RetryTimeoutSec = ConnectionValues.InRange(RetryTimeoutSec, "-RetryTimeoutSec", 1, LongestTimeoutSec),
        SettleSec = ConnectionValues.InRange(SettleSec, "-SettleSec", 0, LongestTimeoutSec),
        AcceptVersion = IsBound(nameof(AcceptVersion)) ? ConnectionSettings.CheckVersion(AcceptVersion) : ConnectionSettings.DefaultAcceptVersion,
        Proxy = IsBound(nameof(Proxy)) ? ConnectionValues.ParseProxy(Proxy) : null,
        ProxyLogin = ReadProxyLogin(),
        ProxyUsesDefaultLogin = ProxyUseDefaultCredential,
    };

    private NetworkCredential? ReadProxyLogin()
    {
        if (!IsBound(nameof(ProxyCredential)))
        {
            return null;
        }

        if (ProxyUseDefaultCredential)
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.ProxyLoginOrDefault);
        }

        return ProxyCredential is null || ProxyCredential == PSCredential.Empty
            ? throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-ProxyCredential"))
            : ProxyCredential.GetNetworkCredential();
    }
}
