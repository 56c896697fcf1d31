using System.Globalization;
using OrgAdmin.Core.Paging;
using Xunit;

namespace OrgAdmin.Tests.Core.Paging;

public class SeenIdsTests
{
    [Fact]
    public void Of_a_log_no_more_than_the_latest_ids_are_kept()
    {
        var seen = new SeenIds(2_000);
        for (int i = 0; i < 100_000; i++)
        {
            Assert.True(seen.Add(i.ToString(CultureInfo.InvariantCulture)));
            Assert.InRange(seen.Count, 1, 2_000);
        }

        Assert.False(seen.Add("99999"));
        Assert.False(seen.Add("98000"));
        Assert.True(seen.Add("97999"));
    }

    [Fact]
    public void Of_any_other_list_all_are_kept_without_regard_to_case()
    {
        var seen = new SeenIds(int.MaxValue);
        Assert.True(seen.Add("aB"));
        for (int i = 0; i < 10_000; i++)
        {
            seen.Add(i.ToString(CultureInfo.InvariantCulture));
        }

        Assert.False(seen.Add("Ab"));
        Assert.Equal(10_001, seen.Count);
    }
}
