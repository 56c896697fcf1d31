using System;
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
    private const string TheTarget = "organization";

    private readonly OrgPatch _patch;
    private readonly IReadOnlyList<string> _texts;
    private readonly Org? _before;

    /// <summary>Makes the change. Of the fields that are given, those are sent that differ from the organization as it is.</summary>
    /// <param name="organization">The organization; where it was not read, all that is given is sent.</param>
    /// <param name="given">The fields that are given.</param>
    public SetOrg(OrgMembership organization, OrgPatch given)
        : base(organization)
    {
        _ = given ?? throw new ArgumentNullException(nameof(given));
        _before = organization.Org;
        var texts = new List<string>();
        _patch = new OrgPatch
        {
            Name = Differing(nameof(given.Name), given.Name, _before?.Name, texts),
            Description = Differing(nameof(given.Description), given.Description, _before is null ? null : _before.Description ?? string.Empty, texts),
            BillingEmail = Differing(nameof(given.BillingEmail), given.BillingEmail, _before?.BillingEmail, texts),
            IconColor = Differing(nameof(given.IconColor), given.IconColor, _before?.IconColor, texts),
            MfaMode = Differing(nameof(given.MfaMode), given.MfaMode, _before?.MfaMode, texts),
            PlanId = Differing(nameof(given.PlanId), given.PlanId, _before?.PlanId, texts),

            // The API never shows the stored card, so it is always sent.
            CardToken = given.CardToken,
        };
        if (given.CardToken is not null)
        {
            texts.Add(Messages.FieldNew.With(nameof(given.CardToken)));
        }

        _texts = texts;
    }

    private SetOrg(OrgMembership organization, OrgPatch patch, IReadOnlyList<string> texts)
        : base(organization)
    {
        _patch = patch;
        _texts = texts;
        _before = organization.Org;
    }

    /// <summary>The key of the changes to an organization's fields.</summary>
    public static string KeyOf(OrgMembership organization) => $"{organization.OrgId} {TheTarget}";

    /// <summary>Refuses a change where nobody knows what an earlier one has left: what differs cannot be told then.</summary>
    /// <exception cref="OrgApiException">The outcome of an earlier change is not known.</exception>
    public static void EnsureKnown(OrgMembership organization) => organization.EnsureKnown(TheTarget, organization.DisplayName);

    /// <summary>Whether the organization is already as it is to be, so that there is nothing to send.</summary>
    public bool IsMet => _texts.Count == 0;

    /// <inheritdoc/>
    public override string Target => TheTarget;

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

    private static string? Differing(string field, string? given, string? now, List<string> texts)
    {
        if (given is null || string.Equals(given, now, StringComparison.Ordinal))
        {
            return null;
        }

        texts.Add(Messages.FieldTo.With(field, given.ForDisplay()));
        return given;
    }

    // A field without an earlier value cannot be unset again; its text is then empty.
    private static string? Back(string field, string? sent, string? before, List<string> texts)
    {
        if (sent is not null)
        {
            texts.Add(before is null ? string.Empty : Messages.FieldTo.With(field, before.ForDisplay()));
        }

        return sent is null ? null : before;
    }
}
