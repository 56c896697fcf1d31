using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Changes;

/// <summary>
/// Deletes an organization for good (org.delete). It must have just been read, because the description names what is deleted with it.
/// </summary>
public sealed class DeleteOrg : OrgChange
{
    private const string TheTarget = "organization";

    private readonly Org _org;

    /// <summary>Makes the change.</summary>
    /// <param name="organization">The organization; it must have been read.</param>
    public DeleteOrg(OrgMembership organization)
        : base(organization) => _org = organization.Org!;

    /// <inheritdoc/>
    public override string Target => TheTarget;

    /// <inheritdoc/>
    public override string TargetName => Organization.DisplayName;

    /// <summary>The key of the deletion of an organization.</summary>
    public static string KeyOf(ResourceId orgId) => $"{orgId} {TheTarget}";

    /// <summary>Refuses to delete an organization when the outcome of an earlier deletion is unknown.</summary>
    /// <exception cref="OrgApiException">The outcome of an earlier deletion is not known.</exception>
    public static void EnsureKnown(OrgMembership organization) => organization.EnsureKnown(TheTarget, organization.DisplayName);

    /// <inheritdoc/>
    public override string Describe() => Messages.ActionRemoveOrg.With(
        Organization.DisplayName,
        _org.MemberCount is { } members ? Plural.Members(members) : Messages.UnknownMembers,
        Count(_org.AppCount, Messages.CountOfOneApplication, Messages.CountOfApplications, Messages.UnknownApplications),
        Count(_org.Summary?.DashCount, Messages.CountOfOneDashboard, Messages.CountOfDashboards, Messages.UnknownDashboards),
        Count(_org.DeviceCount, Messages.CountOfOneDevice, Messages.CountOfDevices, Messages.UnknownDevices));

    /// <summary>A rehearsal records nothing, because each organization to delete is read again.</summary>
    public override void Preview()
    {
    }

    /// <summary>Sends the change.</summary>
    /// <returns>The organization as it was.</returns>
    public Task<Org> ApplyAsync(OrgCall call, CancellationToken cancellationToken) => RunAsync(
        async (part, token) =>
        {
            await Organization.Client.DeleteOrgAsync(Organization.OrgId, part, token).ConfigureAwait(false);
            return _org;
        },
        call,
        cancellationToken);

    /// <summary>None: what was deleted cannot be made again.</summary>
    public override Inversion Invert() => Inversion.None(Messages.DeletionIsFinal.With(TargetName));

    private static string Count(long? count, string one, string several, string unknown) =>
        count is { } known ? Plural.Of(known, one, several) : unknown;
}
