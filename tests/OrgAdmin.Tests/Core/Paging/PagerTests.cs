using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using OrgAdmin.Core.Paging;
using Xunit;

namespace OrgAdmin.Tests.Core.Paging;

public class PagerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void What_is_wanted_of_a_list_is_emitted_once_and_in_order_whatever_the_page_size_skip_and_first() =>
        Gen.Select(Gen.Int[0, 350], Gen.Int[1, 150], Gen.ULong[0, 400], Gen.OneOf(Gen.ULong[0, 400], Gen.Const(ulong.MaxValue)), Gen.Int[0, 5], Gen.Bool)
            .Sample(
                async (total, largest, skip, first, every, hasTotal) =>
                {
                    var list = new FakeList(total, largest, hasTotal);
                    Pager<string> pager = PagerOf(list.GetAsync, new PagerOptions<string>
                    {
                        Filter = every == 0 ? null : item => int.Parse(item) % every == 0,
                        Skip = skip,
                        First = first,
                    });

                    var found = new List<string>();
                    while (await pager.NextAsync(Cancel) is { } part)
                    {
                        Assert.NotEmpty(part);
                        found.AddRange(part);
                    }

                    Assert.Equal(
                        list.Items.Where(item => every == 0 || int.Parse(item) % every == 0).Skip((int)skip).Take((int)Math.Min(first, int.MaxValue)), found);
                    Assert.Null(await pager.NextAsync(Cancel));
                },
                seed: "0000KvBm2Qx1",
                iter: 2000);

    [Theory]
    [InlineData(5UL, 0UL, "0x5")]
    [InlineData(100UL, 0UL, "0x100")]
    [InlineData(101UL, 0UL, "0x100 1x100")]
    [InlineData(40UL, 50UL, "0x100")]
    [InlineData(60UL, 250UL, "2x100 3x100")]
    [InlineData(0UL, 0UL, "")]
    public async Task No_page_is_requested_of_which_nothing_can_be_wanted(ulong first, ulong skip, string requests)
    {
        var list = new FakeList(1000, 100);
        Pager<string> pager = PagerOf(list.GetAsync, new PagerOptions<string> { First = first, Skip = skip });

        while (await pager.NextAsync(Cancel) is not null)
        {
        }

        Assert.Equal(requests, string.Join(' ', list.Requests));
    }

    [Fact]
    public async Task The_next_page_is_requested_when_the_second_half_of_one_is_handed_out()
    {
        var list = new FakeList(250, 100);
        Pager<string> pager = PagerOf(list.GetAsync, null);
        var requests = new List<int>();
        var parts = new List<int>();
        while (await pager.NextAsync(Cancel) is { } part)
        {
            parts.Add(part.Count);
            requests.Add(list.Requests.Count);
        }

        Assert.Equal([50, 50, 50, 50, 25, 25], parts);
        Assert.Equal([1, 2, 2, 3, 3, 3], requests);
        Assert.Equal((250, 250), (pager.Passed, pager.TotalCount));
    }

    [Fact]
    public async Task A_list_that_only_repeats_a_page_ends_with_an_error_after_four_passes()
    {
        int asked = 0;
        Pager<string> pager = PagerOf(
            (number, _, _) =>
            {
                asked++;
                return Task.FromResult(new Page<string>(["a", "B"], 1_000_000, 2, number));
            },
            null);

        var found = new List<string>();
        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => DrainAsync(pager, found));

        Assert.Equal(["a", "B"], found);
        Assert.Equal(8, asked);
        Assert.Equal(OrgErrorKind.ListChanged, failure.Kind);
        Assert.Contains("999998 of its items may be missing", failure.Message);
    }

    [Fact]
    public async Task An_item_that_is_seen_again_on_a_later_page_is_emitted_once_in_whatever_case_its_id_is()
    {
        Page<string>[] pages = [new(["a", "b"], 4, 2, 0), new(["B", "c"], 4, 2, 1)];
        Pager<string> pager = PagerOf((number, _, _) => Task.FromResult(pages[number]), null);

        var found = new List<string>();
        await Assert.ThrowsAsync<OrgApiException>(() => DrainAsync(pager, found));

        Assert.Equal(["a", "b", "c"], found);
    }

    [Fact]
    public async Task Items_without_an_id_are_all_emitted()
    {
        Pager<string> pager = PagerOf((number, _, _) => Task.FromResult(new Page<string>(["a", "a", "a"], 3, 100, number)), null, _ => null);

        Assert.Equal(2, (await pager.NextAsync(Cancel))!.Count);
        Assert.Single((await pager.NextAsync(Cancel))!);
        Assert.Null(await pager.NextAsync(Cancel));
    }

    [Fact]
    public async Task Another_page_than_the_one_that_was_requested_is_an_invalid_response()
    {
        Pager<string> pager = PagerOf((_, _, _) => Task.FromResult(new Page<string>(["a"], 10, 1, 7)), null);

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => pager.NextAsync(Cancel));

        Assert.Equal(OrgErrorKind.InvalidResponse, failure.Kind);
    }

    [Theory]
    [InlineData(null, 0UL, 247UL, 1, "0x100 1x100 2x100")]
    [InlineData(null, 200UL, 247UL, 1, "0x100 2x100")]
    [InlineData(10, 0UL, 25UL, 1, "0x100 1x100 2x100")]
    public async Task Items_are_counted_before_skipping_and_no_page_is_read_twice(int? every, ulong skip, ulong count, double accuracy, string requests)
    {
        var list = new FakeList(247, 100);
        Pager<string> pager = PagerOf(list.GetAsync, new PagerOptions<string>
        {
            Filter = every is null ? null : item => int.Parse(item) % every == 0,
            Skip = skip,
        });

        (ulong Count, double Accuracy) counted = await pager.CountAsync(Cancel);
        int found = 0;
        while (await pager.NextAsync(Cancel) is { } part)
        {
            found += part.Count;
        }

        Assert.Equal((count, accuracy), counted);
        Assert.Equal((int)(count - skip), found);
        Assert.Equal(requests, string.Join(' ', list.Requests));
    }

    [Fact]
    public async Task A_list_that_does_not_say_how_many_there_are_is_counted_with_no_certainty()
    {
        Pager<string> pager = PagerOf(new FakeList(247, 100, hasTotal: false).GetAsync, null);

        Assert.Equal((100UL, 0), await pager.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_page_that_was_requested_early_and_fails_fails_when_its_turn_comes()
    {
        var list = new FakeList(250, 100);
        Pager<string> pager = PagerOf(
            (number, perPage, token) => number == 1 ? Task.FromException<Page<string>>(new TimeoutException()) : list.GetAsync(number, perPage, token),
            null);

        Assert.Equal(50, (await pager.NextAsync(Cancel))!.Count);
        Assert.Equal(50, (await pager.NextAsync(Cancel))!.Count);
        await Assert.ThrowsAsync<TimeoutException>(() => pager.NextAsync(Cancel));
    }

    private static Pager<string> PagerOf(
        Func<int, int, CancellationToken, Task<Page<string>>> getPage, PagerOptions<string>? options, Func<string, string?>? idOf = null) =>
        new(new PagerSource<string>(getPage, getPage, idOf ?? (item => item), () => 0), options);

    private static async Task DrainAsync(Pager<string> pager, List<string> found)
    {
        while (await pager.NextAsync(Cancel) is { } part)
        {
            found.AddRange(part);
        }
    }

    private sealed class FakeList(int total, int largestPage, bool hasTotal = true)
    {
        internal string[] Items { get; } = [.. Enumerable.Range(0, total).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];

        internal List<string> Requests { get; } = [];

        internal Task<Page<string>> GetAsync(int number, int perPage, CancellationToken cancellationToken)
        {
            Requests.Add($"{number}x{perPage}");
            int size = Math.Min(perPage, largestPage);
            string[] items = [.. Items.Skip(number * size).Take(size)];
            return Task.FromResult(new Page<string>(items, hasTotal ? total : null, size, number));
        }
    }
}
