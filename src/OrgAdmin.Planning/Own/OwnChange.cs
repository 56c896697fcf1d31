using System;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;

namespace OrgAdmin.Planning.Own;

/// <summary>One change to a thing of the connected user, a token or an invite: its description, and how to carry it out.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
public abstract class OwnChange<T>
{
    private protected OwnChange(OwnAccount account) => Account = account ?? throw new ArgumentNullException(nameof(account));

    /// <summary>What the change is about; changes with the same key run one at a time. Compared without regard to case.</summary>
    public abstract string Key { get; }

    /// <summary>What is changed, as users read it.</summary>
    public abstract string TargetName { get; }

    private protected OwnAccount Account { get; }

    /// <summary>The sentence that describes the change.</summary>
    public abstract string Describe();

    /// <summary>Refuses the change when the outcome of an earlier one to the same thing is unknown.</summary>
    /// <exception cref="OrgApiException">It is.</exception>
    public void EnsureKnown() => Account.EnsureKnown(Key, TargetName);

    /// <summary>Sends the change and records an unknown outcome.</summary>
    /// <returns>What comes of it.</returns>
    public async Task<T> ApplyAsync(OrgCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (OrgApiException e) when (e.LeavesStateUnknown)
        {
            Account.MarkUnknown(Key, e);
            throw;
        }
    }

    private protected abstract Task<T> SendAsync(OrgCall call, CancellationToken cancellationToken);
}
