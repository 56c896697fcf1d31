using System;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Planning.Changes;

/// <summary>One change to an organization: what it says, what a rehearsal records of it, how it is made and how it is taken back.</summary>
public abstract class OrgChange
{
    private protected OrgChange(OrgMembership organization) =>
        Organization = organization ?? throw new ArgumentNullException(nameof(organization));

    /// <summary>The organization that is changed.</summary>
    public OrgMembership Organization { get; }

    /// <summary>
    /// What the change is about: the organization's fields, a member, or an invited address. Changes to one target are made one after the
    /// other.
    /// </summary>
    public abstract string Target { get; }

    /// <summary>The target and its organization together; compared without regard to case.</summary>
    public string Key => $"{Organization.OrgId} {Target}";

    /// <summary>What the change is about, as people read it.</summary>
    public abstract string TargetName { get; }

    /// <summary>What the answer shows that is wrong beside the change: no administrator is left. Null where nothing is.</summary>
    public OrgApiException? Alarm { get; private protected set; }

    /// <summary>The sentence that says what is to be done.</summary>
    public abstract string Describe();

    /// <summary>Records what the change would make of the organization, so that what follows in a rehearsal builds on it.</summary>
    public abstract void Preview();

    /// <summary>The change that would take this one back, once it is carried out, or why there is none.</summary>
    public abstract Inversion Invert();

    /// <summary>Refuses the change where nobody knows whether an earlier one to the same target was carried out.</summary>
    /// <exception cref="OrgApiException">The outcome of an earlier change is not known.</exception>
    public void EnsureKnown() => Organization.EnsureKnown(Target, TargetName);

    /// <summary>Announces the change: from now on it counts as under way.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>The change was not carried out.</summary>
    private protected virtual void Undo()
    {
    }

    /// <summary>Nobody knows whether the change was carried out.</summary>
    private protected virtual void MarkUnknown()
    {
    }

    /// <summary>Sends what <paramref name="send"/> sends, and records how it ended.</summary>
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
