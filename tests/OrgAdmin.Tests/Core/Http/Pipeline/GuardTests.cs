using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Core.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Pipeline;

public class GuardTests
{
    [Theory]
    [MemberData(nameof(OperationCatalog.Writes), MemberType = typeof(OperationCatalog))]
    public async Task A_write_is_refused_by_the_transport_of_a_read_only_client(string name)
    {
        await using CoreSession session = await CoreSession.StartAsync(options => options.IsReadOnly = true);

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => OperationCatalog.Call(name).RunAsync(session.Client));

        Assert.Equal("OrgAdmin.ReadOnly", failure.ErrorId);
        Assert.Contains("read-only", failure.Message);
        Assert.Empty(session.Requests);
    }

    [Theory]
    [MemberData(nameof(OperationCatalog.Writes), MemberType = typeof(OperationCatalog))]
    public async Task A_write_is_refused_by_the_transport_while_its_caller_rehearses(string name)
    {
        await using CoreSession session = await CoreSession.StartAsync();

        OrgApiException failure = await Assert.ThrowsAsync<OrgApiException>(() => Rehearse(session, name));

        Assert.Equal("OrgAdmin.ReadOnly", failure.ErrorId);
        Assert.Contains("-WhatIf", failure.Message);
        Assert.Empty(session.Requests);
    }

    [Theory]
    [MemberData(nameof(OperationCatalog.Harmless), MemberType = typeof(OperationCatalog))]
    public async Task Reads_and_the_login_pass_in_a_rehearsal_on_a_read_only_client(string name)
    {
        await using CoreSession session = await CoreSession.StartAsync(options => options.IsReadOnly = true);

        await Rehearse(session, name);

        RecordedRequest request = Assert.Single(session.Requests);
        Assert.Equal(OperationCatalog.Call(name).Target(), request.RawTarget);
        Assert.Equal(200, request.Status);
    }

    [Fact]
    public async Task A_rehearsal_does_not_outlast_its_call()
    {
        await using CoreSession session = await CoreSession.StartAsync();

        await Assert.ThrowsAsync<OrgApiException>(() => Rehearse(session, "org.patch"));
        await OperationCatalog.Call("org.patch").RunAsync(session.Client);

        Assert.Equal("PATCH", Assert.Single(session.Requests).Method);
    }

    private static Task Rehearse(CoreSession session, string name) =>
        OperationCatalog.Call(name).Send(session.Client, new OrgCall { IsRehearsal = true }, TestContext.Current.CancellationToken);
}
