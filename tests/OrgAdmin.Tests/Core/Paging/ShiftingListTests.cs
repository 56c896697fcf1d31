using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using OrgAdmin.Core.Paging;
using Xunit;

namespace OrgAdmin.Tests.Core.Paging;

/// <summary>A list that shifts while it is walked: what was there all the time is emitted once, or the walk ends with an error.</summary>
public class ShiftingListTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What others, or the pipeline itself, do between two requests; each kind leaves a trace.</summary>
    private enum Shift
    {
        None, Insert, Delete, Rename, OwnDelete, OwnRename,
    }

    [Fact]
    public void What_was_there_throughout_is_emitted_exactly_once_or_the_error_comes() =>
        Gen.Select(Gen.Int[1, 400], Gen.Int[1, 1000], Gen.Int[0, 1_000_000], Gen.Int[0, 12].SelectMany(n => Gen.Int[0, 5].Array[n]))
            .Sample(
                async (total, largest, seed, shifts) =>
                {
                    var list = new ShiftingList(total, largest, seed, [.. shifts.Select(shift => (Shift)shift)]);
                    var found = new List<string>();
                    bool hasError = false;
                    try
                    {
                        Pager<string> pager = list.Walk();
                        while (await pager.NextAsync(Cancel) is { } part)
                        {
                            found.AddRange(part);
                        }
                    }
                    catch (OrgApiException e) when (e.Kind == OrgErrorKind.ListChanged)
                    {
                        hasError = true;
                    }

                    Assert.Equal(found.Count, found.Distinct().Count());
                    if (!hasError)
                    {
                        Assert.Empty(list.Throughout.Except(found));
                    }
                },
                seed: "0000KvBm2Qx1",
                iter: 3000,
                print: one => $"{one}");

    [Fact]
    public async Task A_list_that_holds_still_is_read_once()
    {
        var list = new ShiftingList(350, 100, 1, []);
        Pager<string> pager = list.Walk();
        while (await pager.NextAsync(Cancel) is not null)
        {
        }

        Assert.Equal(4, list.Requests);
    }

    [Theory]
    [InlineData(30, 100UL, "100")]
    [InlineData(30, 95UL, "95")]
    [InlineData(100, 250UL, "250")]
    [InlineData(7, 300UL, "300")]
    public async Task Skipping_counts_by_the_pages_that_the_server_gives(int largest, ulong skip, string first)
    {
        var list = new ShiftingList(350, largest, 1, [], isNumbered: true);
        Pager<string> pager = list.Walk(new PagerOptions<string> { Skip = skip, First = 5 });

        Assert.Equal(first, (await pager.NextAsync(Cancel))![0]);
    }

    private sealed class ShiftingList
    {
        private readonly List<(string Id, string Name)> _items;
        private readonly Random _random;
        private readonly Queue<Shift> _shifts;
        private readonly int _largest;
        private long _moment;
        private int _next;

        internal ShiftingList(int total, int largest, int seed, Shift[] shifts, bool isNumbered = false)
        {
            _largest = largest;
            _random = new Random(seed);
            _shifts = new Queue<Shift>(shifts);
            _next = total;
            _items = [.. Enumerable.Range(0, total).Select(i => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), isNumbered ? $"{i:D6}" : Name()))];
            Throughout = [.. _items.Select(item => item.Id)];
        }

        /// <summary>The ids of the items that nobody has inserted or deleted.</summary>
        internal HashSet<string> Throughout { get; }

        internal int Requests { get; private set; }

        internal Pager<string> Walk(PagerOptions<string>? options = null) => new(
            new PagerSource<string>(
                (number, perPage, _) => Get(number, perPage, item => item.Name),
                (number, perPage, _) => Get(number, perPage, item => item.Id),
                item => item,
                () => _moment),
            options);

        private Task<Page<string>> Get(int number, int perPage, Func<(string Id, string Name), string> order)
        {
            if (Requests++ > 0 && _shifts.TryDequeue(out Shift shift))
            {
                Apply(shift);
            }

            int size = Math.Min(perPage, _largest);
            string[] items = [.. _items.OrderBy(order, StringComparer.Ordinal).Skip(number * size).Take(size).Select(item => item.Id)];
            return Task.FromResult(new Page<string>(items, _items.Count, size, number));
        }

        private void Apply(Shift shift)
        {
            for (int i = _random.Next(1, 4); i > 0 && _items.Count > 0; i--)
            {
                int at = _random.Next(_items.Count);
                switch (shift)
                {
                    case Shift.Insert:
                        _items.Add(($"{_next++}", Name()));
                        break;
                    case Shift.Delete or Shift.OwnDelete:
                        Throughout.Remove(_items[at].Id);
                        _items.RemoveAt(at);
                        break;
                    case Shift.Rename or Shift.OwnRename:
                        _items[at] = (_items[at].Id, Name());
                        break;
                }
            }

            _moment += shift is Shift.OwnDelete or Shift.OwnRename ? 1 : 0;
        }

        private string Name() => $"{_random.Next(1_000_000):D6}";
    }
}
