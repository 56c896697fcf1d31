using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Changes;

/// <summary>Changes an organization's own fields (org.patch).</summary>
public sealed class SetOrg : OrgChange
{
    private readonly OrgPatch _patch;
    private readonly IReadOnlyList<string> _texts;
    private readonly Org? _before;

    /// <summary>Makes the change.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="patch">The fields to change.</param>
    /// <param name="texts">What each field is to be, as people read it.</param>
    public SetOrg(OrgMembership organization, OrgPatch patch, IReadOnlyList<string> texts)
        : base(organization)
    {
        _patch = patch;
        _texts = texts;
        _before = organization.Org;
    }

    /// <inheritdoc/>
    public override string Target => "organization";

    /// <inheritdoc/>
    public override string TargetName => Organization.DisplayName;

    /// <inheritdoc/>
    public override string Describe() => Messages.ActionSetOrg.With(Organization.DisplayName, string.Join(", ", _texts));

    /// <inheritdoc/>
    public override void Preview()
    {
        if (_patch.Name is not null)
        {
            Organization.UseName(_patch.Name);
        }

        Organization.TakeFields(org =>
        {
            org.Name = _patch.Name ?? org.Name;
            org.Description = _patch.Description ?? org.Description;
            org.BillingEmail = _patch.BillingEmail ?? org.BillingEmail;
            org.IconColor = _patch.IconColor ?? org.IconColor;
            org.MfaMode = _patch.MfaMode ?? org.MfaMode;
            org.PlanId = _patch.PlanId ?? org.PlanId;
        });
    }

    /// <summary>Sends the change.</summary>
    /// <returns>The organization after it.</returns>
    public Task<Org> ApplyAsync(OrgCall call, CancellationToken cancellationToken) => RunAsync(
        async (part, token) =>
        {
            Org org = await Organization.Client.PatchOrgAsync(Organization.OrgId, _patch, part, token).ConfigureAwait(false);
            Organization.Take(org);
            Preview();
            return org;
        },
        call,
        cancellationToken);

    /// <inheritdoc/>
    public override Inversion Invert()
    {
        if (_before is null)
        {
            return Inversion.None(Messages.FieldsBeforeUnknown.With(TargetName));
        }

        if (_patch.CardToken is not null || (_patch.PlanId is not null && string.IsNullOrEmpty(_before.PlanId)))
        {
            return Inversion.None(Messages.FieldCannotBeTakenBack.With(TargetName));
        }

        var back = new OrgPatch();
        var texts = new List<string>();
        back.Name = Back(nameof(back.Name), _patch.Name, _before.Name, texts);
        back.Description = Back(nameof(back.Description), _patch.Description, _before.Description ?? string.Empty, texts);
        back.BillingEmail = Back(nameof(back.BillingEmail), _patch.BillingEmail, _before.BillingEmail, texts);
        back.IconColor = Back(nameof(back.IconColor), _patch.IconColor, _before.IconColor ?? string.Empty, texts);
        back.MfaMode = Back(nameof(back.MfaMode), _patch.MfaMode, _before.MfaMode, texts);
        back.PlanId = Back(nameof(back.PlanId), _patch.PlanId, _before.PlanId, texts);
        return texts.Contains(string.Empty)
            ? Inversion.None(Messages.FieldCannotBeTakenBack.With(TargetName))
            : Inversion.By(new SetOrg(Organization, back, texts));
    }

    // A field that was unset and may not be empty cannot be unset again: its text is empty.
    private static string? Back(string field, string? sent, string? before, List<string> texts)
    {
        if (sent is not null)
        {
            texts.Add(before is null ? string.Empty : Messages.FieldTo.With(field, before.ForDisplay()));
        }

        return sent is null ? null : before;
    }
}
