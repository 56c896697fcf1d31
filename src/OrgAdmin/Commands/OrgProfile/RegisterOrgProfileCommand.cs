using System;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Connections;
using OrgAdmin.Core;
using OrgAdmin.Planning.Profiles;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Writes down how to connect, under a name for Connect-Org -Profile.</para>
/// <para type="description">Keeps an address, the organization to work in, and where the token is: in a vault of the module SecretManagement,
/// in an environment variable, or in a file. The token itself is never written down. A profile of the same name is replaced.</para>
/// <example>
///   <title>Write down a connection whose token is in a vault</title>
///   <code>Register-OrgProfile prod -SecretName LosantProd -Vault Company</code>
///   <para>Connect-Org -Profile prod asks the vault for the token, with Get-Secret of Microsoft.PowerShell.SecretManagement.</para>
/// </example>
/// <example>
///   <title>Write down a read-only connection for reports</title>
///   <code>
///   Register-OrgProfile report -TokenVariable REPORT_TOKEN -ReadOnly `
///       -OrgId 575ed6e87ae143cd83dc4aa8
///   </code>
///   <para>The token is in the environment variable REPORT_TOKEN when the report runs.</para>
/// </example>
/// <example>
///   <title>Write down a second tenant and list what there is</title>
///   <code>
///   Register-OrgProfile test -Uri https://api.example.com -TokenPath ./token
///   Get-OrgProfile | Select-Object Name, Uri, TokenSource
///   </code>
///   <para>Shows the profiles, their addresses and where their tokens are.</para>
/// </example>
/// <para type="output">Nothing; with -PassThru the profile.</para>
/// <para type="note">The profiles are in OrgAdmin/profiles.json in the folder for the settings of programs: %APPDATA% on Windows,
/// $XDG_CONFIG_HOME or ~/.config on Linux.</para>
/// <para type="link">Connect-Org</para>
/// <para type="link">Get-OrgProfile</para>
/// <para type="link">Unregister-OrgProfile</para>
/// <para type="link">about_OrgAdmin_Connections</para>
/// </summary>
[Cmdlet(VerbsLifecycle.Register, "OrgProfile", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = InVariable)]
[OutputType(typeof(OrgProfile))]
public sealed class RegisterOrgProfileCommand : OrgCmdlet
{
    private const string InVault = "SecretName";
    private const string InVariable = "TokenVariable";
    private const string InFile = "TokenPath";
    private const int LongestName = 64;

    private static readonly Regex VariableName = new(@"\A[A-Za-z_][A-Za-z0-9_]{0,127}\z", RegexOptions.CultureInvariant);

    /// <summary>
    /// <para type="description">The name of the profile, 1 to 64 characters. Case does not matter.</para>
    /// </summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>
    /// <para type="description">The address of the API. Plain http is accepted for this machine only.</para>
    /// <para type="default">$env:LOSANT_API_URL when it connects, else https://api.losant.com</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Uri { get; set; }

    /// <summary>
    /// <para type="description">The id of the organization that cmdlets use where no -OrgId is given: 24 hexadecimal digits.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? OrgId { get; set; }

    /// <summary>
    /// <para type="description">The id of the instance to which the organizations belong: 24 hexadecimal digits.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? InstanceId { get; set; }

    /// <summary>
    /// <para type="description">Makes connections that refuse every change.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter ReadOnly { get; set; }

    /// <summary>
    /// <para type="description">The name of the secret that holds the token, in a vault of Microsoft.PowerShell.SecretManagement.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = InVault)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? SecretName { get; set; }

    /// <summary>
    /// <para type="description">The name of the vault; without it, SecretManagement looks in all of them.</para>
    /// </summary>
    [Parameter(ParameterSetName = InVault)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Vault { get; set; }

    /// <summary>
    /// <para type="description">The name of the environment variable that holds the token when it connects.</para>
    /// <para type="default">LOSANT_API_TOKEN</para>
    /// </summary>
    [Parameter(ParameterSetName = InVariable)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? TokenVariable { get; set; }

    /// <summary>
    /// <para type="description">The path of a file that holds the token and nothing else, as for Connect-Org -TokenPath.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = InFile)]
    [AllowNull]
    [AllowEmptyString]
    public string? TokenPath { get; set; }

    /// <summary>
    /// <para type="description">Emits the profile.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Writes the profile down.</summary>
    protected override void EndProcessing()
    {
        try
        {
            OrgProfile profile = ReadProfile();
            var file = ProfileFile.OfUser();
            string action = RemoveSecrets(
                Messages.ActionRegisterProfile.With(profile.Name.InQuotes(), profile.TokenSource.ForDisplay(), file.FullPath.ForDisplay()));
            if (!ShouldProcess(action, Messages.ConfirmQuestion.With(action), Messages.ConfirmCaption))
            {
                return;
            }

            Bridge.Await(token => file.SaveAsync(profile, token));
            if (PassThru)
            {
                WriteObject(profile);
            }
        }
        catch (OrgApiException e)
        {
            Errors.Report(e, null);
        }
    }

    private OrgProfile ReadProfile() => new(NoSecret(Validate.Word(Named(Name, "-Name", LongestName), "-Name"), "-Name"))
    {
        Uri = IsBound(nameof(Uri)) ? ConnectionFactory.CheckUri(ConnectionValues.ParseUri(Uri), "-Uri").AbsoluteUri.TrimEnd('/') : null,
        OrgId = IsBound(nameof(OrgId)) ? Validate.Id(OrgId, "-OrgId").ToString() : null,
        InstanceId = IsBound(nameof(InstanceId)) ? Validate.Id(InstanceId, "-InstanceId").ToString() : null,
        IsReadOnly = ReadOnly,
        SecretName = IsBound(nameof(SecretName)) ? Named(SecretName, "-SecretName", Validate.NameLength) : null,
        Vault = IsBound(nameof(Vault)) ? Named(Vault, "-Vault", Validate.NameLength) : null,
        TokenVariable = IsBound(nameof(TokenVariable)) ? Variable() : null,
        TokenPath = IsBound(nameof(TokenPath)) ? PathOf(Named(TokenPath, "-TokenPath", Validate.DescriptionLength)) : null,
    };

    private static string Named(string? value, string name, int longest) => NoSecret(Validate.FilledText(value, name, longest), name);

    private string PathOf(string path)
    {
        try
        {
            return GetUnresolvedProviderPathFromPSPath(path);
        }
        catch (Exception e) when (e is RuntimeException or NotSupportedException or ArgumentException)
        {
            throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.TokenFileUnreadable.With(path.ForDisplay()), e);
        }
    }

    private string Variable()
    {
        string name = Named(TokenVariable, "-TokenVariable", Validate.NameLength);
        return VariableName.IsMatch(name)
            ? name
            : throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.NoVariableName.With("-TokenVariable"));
    }

    // A token that was given in the place of a name would be written down in clear. The message does not repeat it.
    private static string NoSecret(string value, string name) => OrgClient.RemoveSecrets(value, KnownTokens()) == value
        ? value
        : throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.TokenForName.With(name));

    private static string?[] KnownTokens() => new[] { Environment.GetEnvironmentVariable(ConnectionFactory.TokenVariable) }
        .Where(token => token is { Length: >= 20 }).ToArray();
}
