using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading.Tasks;
using OrgAdmin.Core;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Promises.Isolation;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Pipeline;

/// <summary>As many connections as requests at a time, on every .NET; what only .NET Framework does is held by what it offers.</summary>
public class FrameworkConnectionTests
{
    private const int Limit = 100;

    private static readonly Type Tested = typeof(OrgClient).Assembly.GetType("OrgAdmin.Core.Http.Pipeline.FrameworkConnections", throwOnError: true)!;

    [Fact]
    public async Task A_hundred_requests_at_a_time_have_a_hundred_connections_and_more_have_no_more()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync();
        server.Faults.Add(Fault.Delay(TimeSpan.FromSeconds(1)).Always());
        using var client = new OrgClient(Clients.OptionsFor(server));
        var id = ResourceId.Parse(SandboxSeed.AlderCreekId, "id");

        await Task.WhenAll(Enumerable.Range(0, Limit + 20).Select(
            _ => client.GetOrgAsync(id, null, new OrgCall(), TestContext.Current.CancellationToken)));

        Assert.Equal(Limit, server.Log.Requests.Select(request => request.ConnectionId).Distinct().Count());
    }

    [Fact]
    public void The_address_of_the_API_is_set_up_and_no_other_one()
    {
#pragma warning disable SYSLIB0014 // What .NET Framework looks at.
        (int, bool) before = (ServicePointManager.DefaultConnectionLimit, ServicePointManager.UseNagleAlgorithm);
        ServicePoint api = ServicePointManager.FindServicePoint(new Uri("https://api.example.com"));
        ServicePoint other = ServicePointManager.FindServicePoint(new Uri("https://other.example.com"));
        api.UseNagleAlgorithm = other.UseNagleAlgorithm = true;

        Tested.GetMethod("Apply", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [api]);

        Assert.Equal((Limit, false), (api.ConnectionLimit, api.UseNagleAlgorithm));
        Assert.Equal((before.Item1, true), (other.ConnectionLimit, other.UseNagleAlgorithm));
        Assert.Equal(before, (ServicePointManager.DefaultConnectionLimit, ServicePointManager.UseNagleAlgorithm));
#pragma warning restore SYSLIB0014
    }

    [Fact]
    public void NET_Framework_has_the_handler_that_can_do_without_pipelining()
    {
        string[] name = ((string)Tested.GetField("HandlerName", BindingFlags.Static | BindingFlags.NonPublic)!.GetRawConstantValue()!).Split(", ", 2);
        string file = FrameworkReferences.PathOf("System.Net.Http.WebRequest");
        Assert.Equal(new AssemblyName(name[1]).FullName, AssemblyName.GetAssemblyName(file).FullName);

        using var assembly = new PEReader(File.OpenRead(file));
        MetadataReader metadata = assembly.GetMetadataReader();
        TypeDefinition handler = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Single(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}" == name[0]);
        string[] methods = [.. handler.GetMethods().Select(metadata.GetMethodDefinition).Select(method => metadata.GetString(method.Name))];

        Assert.Contains("set_AllowPipelining", methods);
        Assert.Contains(".ctor", methods);
    }
}
