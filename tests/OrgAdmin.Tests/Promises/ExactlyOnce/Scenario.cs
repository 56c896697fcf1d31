using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using OrgAdmin.Core;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>
/// What happens to the first requests of one change, to the changes themselves and to the reads that follow the first of them, and how the
/// server and the client are. Written down as <c>Dropped@3,Status:503|Page|4|2.5|5|120|twins</c>: changes, reads, retries allowed, lag of the
/// reads, seconds an attempt may take, seconds all may take, whether an address may be invited twice.
/// </summary>
internal sealed record Scenario(
    IReadOnlyList<Incident> Writes, IReadOnlyList<Incident> Reads, int MaxRetry, double ReadLag, int Timeout, int RetryTimeout, bool AllowsTwins)
{
    private const string Twins = "twins";

    /// <summary>One to three incidents in a row to the change, and up to three to the reads, between which some go well.</summary>
    internal static Gen<Scenario> Any { get; } = Gen.Select(
        Incident.AnyWrite.Array[1, 3],
        Gen.Frequency((1, Gen.Const(Array.Empty<Incident>())), (1, Incident.AnyRead.Array[0, 3])),
        Gen.Int[0, 4],
        Gen.Frequency((1, Gen.Const(0.0)), (1, Gen.Double[0, 20].Select(lag => Math.Round(lag, 1)))),
        RandomCases.OneOf(1, 5, 30),
        RandomCases.OneOf(20, 120, 3600),
        Gen.Bool,
        (writes, reads, retries, lag, timeout, all, twins) => new Scenario(writes, reads, retries, lag, timeout, all, twins));

    internal static TimeSpan Settle { get; } = TimeSpan.FromSeconds(5);

    internal static Scenario Parse(string text)
    {
        string[] parts = text.Split('|');
        return new Scenario(
            Read(parts[0]),
            Read(parts[1]),
            int.Parse(parts[2], CultureInfo.InvariantCulture),
            double.Parse(parts[3], CultureInfo.InvariantCulture),
            int.Parse(parts[4], CultureInfo.InvariantCulture),
            int.Parse(parts[5], CultureInfo.InvariantCulture),
            parts[6] == Twins);
    }

    internal void Prepare(LoopbackServer server, OrgClientOptions options)
    {
        server.Habits.AllowsTwinInvites = AllowsTwins;
        server.Habits.ReadLag = TimeSpan.FromSeconds(ReadLag);
        options.MaxRetry = MaxRetry;
        options.Timeout = TimeSpan.FromSeconds(Timeout);
        options.RetryTimeout = TimeSpan.FromSeconds(RetryTimeout);
        options.Settle = Settle;
        server.Faults.Add(Writes.Select(incident => incident.ToFault().For(_ => server.Log.Requests[^1].IsWrite)).ToArray());
        server.Faults.Add(Reads.Select(incident => incident.ToFault().On("GET").For(_ => server.Log.Writes.Count > 0)).ToArray());
    }

    /// <summary>
    /// Whether the change must succeed: all reads go well, there is time enough, and each attempt either shows in time that it was carried out or
    /// may be made again, up to one to which nothing happens.
    /// </summary>
    internal bool MustSucceed(Operation operation)
    {
        if (Reads.Any(read => read.Kind != IncidentKind.Answered) || RetryTimeout < 3600)
        {
            return false;
        }

        bool isPost = operation.Request.StartsWith("POST", StringComparison.Ordinal);
        bool isUnclear = false;
        for (int i = 0; i < Writes.Count; i++)
        {
            Incident incident = Writes[i];
            if (incident.IsRefusal && incident.Status != 429)
            {
                return false;
            }

            if (!incident.IsRefusal)
            {
                if (incident.CommitAfter + ReadLag < Settle.TotalSeconds && operation != OperationCatalog.Leaving)
                {
                    return !isUnclear || !isPost;
                }

                // A second POST may find its twin, or be refused because of it, and then only the reads can tell.
                bool mayBeRepeated = incident.MayBeRepeated && (!isPost || incident is
                {
                    CommitAfter: null, Kind: IncidentKind.Dropped or IncidentKind.Reset or IncidentKind.Status, Status: 0 or >= 502,
                });
                if (!mayBeRepeated || (isPost && isUnclear))
                {
                    return false;
                }

                isUnclear = true;
            }

            if (i >= MaxRetry)
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => string.Join(
        '|',
        string.Join(',', Writes),
        string.Join(',', Reads),
        MaxRetry,
        ReadLag.ToString(CultureInfo.InvariantCulture),
        Timeout,
        RetryTimeout,
        AllowsTwins ? Twins : string.Empty);

    private static List<Incident> Read(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Incident.Parse).ToList();
}
