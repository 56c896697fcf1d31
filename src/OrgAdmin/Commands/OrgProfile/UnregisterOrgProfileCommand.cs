using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Planning.Profiles;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Removes a profile of Register-OrgProfile.</para>
/// <para type="description">Strikes the profile out of the file. The token stays where it is: in its vault, its file or its variable.</para>
/// <example>
///   <title>Remove a profile</title>
///   <code>
///   Register-OrgProfile test -TokenVariable TEST_TOKEN
///   Unregister-OrgProfile test
///   </code>
///   <para>Connect-Org -Profile test no longer finds it.</para>
/// </example>
/// <example>
///   <title>Remove the profiles of a tenant that is gone</title>
///   <code>Get-OrgProfile 'old-*' | Unregister-OrgProfile</code>
///   <para>Takes the profiles from the pipeline.</para>
/// </example>
/// <example>
///   <title>Keep one profile</title>
///   <code>
///   Get-OrgProfile |
///       Where-Object Name -ne prod |
///       Unregister-OrgProfile
///   </code>
///   <para>Removes all others. With -WhatIf it names each and leaves it where it is.</para>
/// </example>
/// <para type="output">Nothing.</para>
/// <para type="note">A connection that was made with the profile goes on.</para>
/// <para type="link">Register-OrgProfile</para>
/// <para type="link">Get-OrgProfile</para>
/// <para type="link">about_OrgAdmin_Connections</para>
/// </summary>
[Cmdlet(VerbsLifecycle.Unregister, "OrgProfile", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class UnregisterOrgProfileCommand : OrgCmdlet
{
    /// <summary>
    /// <para type="description">The name of the profile, in full. Case does not matter.</para>
    /// </summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    [AllowNull]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>Removes the profile.</summary>
    protected override void ProcessRecord()
    {
        try
        {
            var file = ProfileFile.OfUser();
            OrgProfile profile = file.Find(Validate.FilledText(Name, "-Name", Validate.NameLength));
            string action = Messages.ActionUnregisterProfile.With(profile.Name.InQuotes(), file.FullPath.ForDisplay());
            if (ShouldProcess(action, Messages.ConfirmQuestion.With(action), Messages.ConfirmCaption))
            {
                Bridge.Await(token => file.RemoveAsync(profile, token));
            }
        }
        catch (OrgApiException e)
        {
            Errors.Report(e, Name);
        }
    }
}
