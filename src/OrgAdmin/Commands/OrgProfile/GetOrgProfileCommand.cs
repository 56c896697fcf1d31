using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Planning.Profiles;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Gets the profiles for Connect-Org -Profile.</para>
/// <para type="description">Shows where each profile leads and where its token is kept. There is no token in a profile.</para>
/// <example>
///   <title>List the profiles</title>
///   <code>Get-OrgProfile</code>
///   <para>Shows the name, the address and the place of the token of each.</para>
/// </example>
/// <example>
///   <title>See all of one profile</title>
///   <code>
///   Register-OrgProfile prod -SecretName LosantProd
///   Get-OrgProfile prod | Format-List *
///   </code>
///   <para>Shows the organization and the instance too.</para>
/// </example>
/// <example>
///   <title>Find the profiles that may change something</title>
///   <code>Get-OrgProfile | Where-Object IsReadOnly -eq $false</code>
///   <para>Shows those that were registered without -ReadOnly.</para>
/// </example>
/// <para type="output">The profiles that match; nothing when there are none.</para>
/// <para type="note">Nothing is sent, and no token is read.</para>
/// <para type="link">Register-OrgProfile</para>
/// <para type="link">Unregister-OrgProfile</para>
/// <para type="link">Connect-Org</para>
/// <para type="link">about_OrgAdmin_Connections</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "OrgProfile")]
[OutputType(typeof(OrgProfile))]
public sealed class GetOrgProfileCommand : OrgCmdlet
{
    /// <summary>
    /// <para type="description">Only profiles with this name. The wildcards *, ? and [ ] are allowed, and case does not matter. A name
    /// without a wildcard that no profile has is an error.</para>
    /// </summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Emits the profiles.</summary>
    protected override void EndProcessing()
    {
        try
        {
            var filter = Name is null ? null : new NameFilter(Name);
            IReadOnlyList<OrgProfile> found = ProfileFile.OfUser().Read().Where(profile => filter?.IsMatch(profile.Name) != false).ToArray();
            WriteObject(found, enumerateCollection: true);
            if (filter is { IsLiteral: true, HasMatched: false })
            {
                throw new OrgApiException(OrgErrorKind.InvalidProfile, Messages.NoSuchProfile.With(Name.ForDisplay()));
            }
        }
        catch (OrgApiException e)
        {
            Errors.Report(e, null);
        }
    }
}
