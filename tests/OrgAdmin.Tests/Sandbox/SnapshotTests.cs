using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Sandbox.Support;
using Xunit;

namespace OrgAdmin.Tests.Sandbox;

/// <summary>A copy of a sandbox goes its own way: with a log, applications, dashboards and tokens of its own.</summary>
public class SnapshotTests
{
    private static readonly string Transfer =
        $$"""{"destinationId":"{{SandboxSeed.EmeaId}}","destinationType":"organization","applicationIds":["{{SandboxSession.PumpMonitoring}}"]}""";

    [Fact]
    public async Task What_is_done_in_the_one_is_not_in_the_other()
    {
        using var original = new SandboxSession();
        await original.SendAsync("POST", "/me/tokens", """{"name":"Before"}""");
        using var copy = new SandboxSession(original.Api.Snapshot());
        int logged = original.Api.AuditLogOf(SandboxSeed.AlderCreekId).Count;

        (await copy.SendAsync("PATCH", SandboxSession.Pumps + "/transferResources", Transfer)).Is(200);
        (await copy.SendAsync("POST", "/me/tokens", """{"name":"After"}""")).Is(201);
        Assert.Equal(logged, original.Api.AuditLogOf(SandboxSeed.AlderCreekId).Count);
        Assert.Equal(logged + 1, copy.Api.AuditLogOf(SandboxSeed.AlderCreekId).Count);
        Assert.Contains("Pump Monitoring", (await original.GetAsync("/applications?orgId=" + SandboxSeed.AlderCreekId)).Texts("name"));
        Assert.DoesNotContain("Pump Monitoring", (await copy.GetAsync("/applications?orgId=" + SandboxSeed.AlderCreekId)).Texts("name"));
        Assert.Equal(["Before", "Nightly report", "Onboarding"], (await original.GetAsync("/me/tokens")).Texts("name"));
        Assert.Equal(["After", "Before", "Nightly report", "Onboarding"], (await copy.GetAsync("/me/tokens")).Texts("name"));
        Assert.Equal(["Alder Creek Group"], (await copy.GetAsync("/instances")).Texts("name"));
    }
}
