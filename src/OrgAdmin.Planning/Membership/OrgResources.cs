using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Planning.Membership;

/// <summary>The applications and dashboards of one organization; each of the two lists is read once. Safe for use by several threads at once.</summary>
public sealed class OrgResources
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly ResourceId _orgId;
    private readonly OrgClient _client;
    private readonly OrgCall _call;
    private ResourceIndex? _applications;
    private ResourceIndex? _dashboards;

    /// <summary>Makes it; nothing is read.</summary>
    public OrgResources(ResourceId orgId, OrgClient client, OrgCall call)
    {
        _orgId = orgId ?? throw new ArgumentNullException(nameof(orgId));
        _client = client ?? throw new ArgumentNullException(nameof(client));
        _call = call ?? throw new ArgumentNullException(nameof(call));
    }

    /// <summary>The applications, if they have been read; otherwise null.</summary>
    public ResourceIndex? Applications => Volatile.Read(ref _applications);

    /// <summary>The dashboards, if they have been read; otherwise null.</summary>
    public ResourceIndex? Dashboards => Volatile.Read(ref _dashboards);

    /// <summary>All items of a list; it knows whether it is whole.</summary>
    /// <exception cref="OrgApiException">The list could not be read.</exception>
    public static async Task<IReadOnlyList<T>> ReadAllAsync<T>(Pager<T> pager, CancellationToken cancellationToken)
    {
        _ = pager ?? throw new ArgumentNullException(nameof(pager));
        var all = new List<T>();
        while (await pager.NextAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            all.AddRange(part);
        }

        return new ItemList<T>(all) { IsWhole = pager.IsWhole };
    }

    /// <summary>Reads the applications (applications.get) unless that was done before.</summary>
    /// <exception cref="OrgApiException">They could not be read.</exception>
    public Task<ResourceIndex> ReadApplicationsAsync(CancellationToken cancellationToken) => OnceAsync(
        () => _applications,
        async () => _applications = Index(
            await ReadAllAsync(_client.ListApplications(ResourceListQuery.Of(_orgId), null, _call), cancellationToken).ConfigureAwait(false),
            one => one.ApplicationId,
            one => one.Name),
        cancellationToken);

    /// <summary>Reads the dashboards (dashboards.get) unless that was done before.</summary>
    /// <exception cref="OrgApiException">They could not be read.</exception>
    public Task<ResourceIndex> ReadDashboardsAsync(CancellationToken cancellationToken) => OnceAsync(
        () => _dashboards,
        async () => _dashboards = Index(
            await ReadAllAsync(_client.ListDashboards(ResourceListQuery.Of(_orgId), null, _call), cancellationToken).ConfigureAwait(false),
            one => one.DashboardId,
            one => one.Name),
        cancellationToken);

    private static ResourceIndex Index<T>(IReadOnlyList<T> all, Func<T, string?> idOf, Func<T, string?> nameOf) => new(
        all.Where(one => idOf(one) is not null).Select(one => new KeyValuePair<string, string>(idOf(one)!, nameOf(one) ?? string.Empty)),
        all.IsWhole());

    private async Task<ResourceIndex> OnceAsync(Func<ResourceIndex?> known, Func<Task<ResourceIndex>> read, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return known() ?? await read().ConfigureAwait(false);
        }
        finally
        {
            _reading.Release();
        }
    }
}
