using System;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Changes;

/// <summary>One change to an organization: its description, its preview in a rehearsal, how to carry it out and how to undo it.</summary>
public abstract class OrgChange
{
    private protected OrgChange(OrgMembership organization) =>
        Organization = organization ?? throw new ArgumentNullException(nameof(organization));

    /// <summary>The organization that is changed.</summary>
    public OrgMembership Organization { get; }

    /// <summary>
    /// What the change is about: the organization's fields, a member, or an invited address. Changes with the same target run one at a
    /// time.
    /// </summary>
    public abstract string Target { get; }

    /// <summary>The target and its organization together; compared without regard to case.</summary>
    public string Key => $"{Organization.OrgId} {Target}";

    /// <summary>The target, as users read it.</summary>
    public abstract string TargetName { get; }

    /// <summary>The failure to report when the response shows that no administrator is left; otherwise null.</summary>
    public OrgApiException? Alarm { get; private protected set; }

    /// <summary>The sentence that describes the change.</summary>
    public abstract string Describe();

    /// <summary>Records the expected effect on the organization, so that later items of a rehearsal build on it.</summary>
    public abstract void Preview();

    /// <summary>The change that undoes this one after it was carried out, or why there is none.</summary>
    public abstract Inversion Invert();

    /// <summary>Refuses the change when the outcome of an earlier one to the same target is unknown.</summary>
    /// <exception cref="OrgApiException">The outcome of an earlier change is not known.</exception>
    public void EnsureKnown() => Organization.EnsureKnown(Target, TargetName);

    /// <summary>Records that the change is under way.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>Records that the change was not carried out.</summary>
    private protected virtual void Undo()
    {
    }

    /// <summary>Records that the outcome of the change is unknown.</summary>
    private protected virtual void MarkUnknown()
    {
    }

    /// <summary>Sends the change through <paramref name="send"/> and records its outcome.</summary>
    private protected async Task<T> RunAsync<T>(Func<OrgCall, CancellationToken, Task<T>> send, OrgCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await send(call, cancellationToken).ConfigureAwait(false);
        }
        catch (OrgApiException e)
        {
            if (e.LeavesStateUnknown)
            {
                MarkUnknown();
                Organization.MarkUnknown(Target, e);
            }
            else
            {
                Undo();
            }

            throw;
        }
    }
}
