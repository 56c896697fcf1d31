using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Core.Requests;
using OrgAdmin.Tests.Core.Support;
using Xunit;

namespace OrgAdmin.Tests.Core;

public class ResourceIdTests
{
    private const int Rounds = 1000;

    [Fact]
    public async Task A_thousand_odd_ids_are_refused_and_nothing_goes_over_the_wire()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("ORGADMIN_TEST_SEED"), CultureInfo.InvariantCulture, out int given)
            ? given
            : Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"ORGADMIN_TEST_SEED={seed}");
        string[] odd = [.. new OddIds(seed).Take(Rounds)];
        Assert.InRange(odd.Distinct(StringComparer.Ordinal).Count(), Rounds / 2, Rounds);
        await using CoreSession session = await CoreSession.StartAsync();
        var call = new OrgCall();
        foreach (string id in odd)
        {
            string shown = $"seed {seed}: '{Uri.EscapeDataString(id)}'";
            Func<Task>[] uses =
            [
                () => session.Client.GetOrgAsync(ResourceId.Parse(id, "-OrgId"), null, call, default),
                () => session.Client.DeleteOrgAsync(ResourceId.Parse(id, "-OrgId"), call, default),
                () => session.Client.RevokeInviteAsync(DocumentedOrg.Org, ResourceId.Parse(id, "-InviteId"), call, default),
                () => session.Client.RemoveMemberAsync(DocumentedOrg.Org, ResourceId.Parse(id, "-UserId"), call, default),
                () => session.Client.ModifyMemberAsync(DocumentedOrg.Org, new OrgMemberPatch(ResourceId.Parse(id, "-UserId")), call, default),
            ];
            foreach (Func<Task> use in uses)
            {
                Exception? refusal = await Record.ExceptionAsync(use);
                Assert.True(refusal is OrgApiException, $"{shown} was not refused: {refusal}");
                Assert.Equal(id.Length == 0 ? "OrgAdmin.EmptyValue" : "OrgAdmin.InvalidId", ((OrgApiException)refusal).ErrorId);
                Assert.False(refusal.Message.Any(char.IsControl), $"{shown} put a control character into the message");
            }

            Assert.False(ResourceId.IsValid(id), shown);
        }

        Assert.Empty(session.Requests);
    }

    [Theory]
    [InlineData("575ed6e87ae143cd83dc4aa8")]
    [InlineData("575ED6E87AE143CD83DC4AA8")]
    [InlineData("000000000000000000000000")]
    [InlineData("abcdefABCDEF0123456789fF")]
    public async Task An_id_is_sent_as_it_was_given(string id)
    {
        await using CoreSession session = await CoreSession.StartAsync();
        session.Answers($$"""{"id":"{{id.ToLowerInvariant()}}"}""");

        await session.Client.GetOrgAsync(ResourceId.Parse(id, "-OrgId"), null, new OrgCall(), TestContext.Current.CancellationToken);

        Assert.Equal("/orgs/" + id, Assert.Single(session.Requests).RawPath);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void An_id_that_is_null_or_empty_is_named_in_the_message(string? id)
    {
        OrgApiException failure = Assert.Throws<OrgApiException>(() => ResourceId.Parse(id, "-InviteId"));

        Assert.Equal(OrgErrorKind.EmptyValue, failure.Kind);
        Assert.StartsWith("-InviteId", failure.Message);
    }

    [Fact]
    public void Ids_are_the_same_in_any_case()
    {
        ResourceId lower = ResourceId.Parse("575ed6e87ae143cd83dc4aa8", "id"), upper = ResourceId.Parse("575ED6E87AE143CD83DC4AA8", "id");

        Assert.Equal(lower, upper);
        Assert.Single(new HashSet<ResourceId> { lower, upper });
        Assert.NotEqual(lower, ResourceId.Parse("575ed6e87ae143cd83dc4aa9", "id"));
    }
}
