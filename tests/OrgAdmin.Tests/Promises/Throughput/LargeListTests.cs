using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Tests.Cmdlets;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Promises.Throughput;

/// <summary>Thousands of organizations and members pass through, and what has passed is not kept.</summary>
public class LargeListTests(CmdletStage stage) : CmdletTests(stage)
{
    // By hand as many as one likes: ORGADMIN_LOG_ENTRIES=100000.
    private static int LogEntries => int.TryParse(Environment.GetEnvironmentVariable("ORGADMIN_LOG_ENTRIES"), out int entries) ? entries : 5_000;

    [Theory]
    [InlineData("Get-Org")]
    [InlineData("Get-Org -Name *")]
    public void Of_a_list_of_5000_organizations_only_the_pages_at_hand_are_in_memory(string command)
    {
        Api.AddGeneratedOrganizations(4_997, 1);
        var passed = new Passed();
        Stage.Session.Set("passed", passed);
        RunClean($"{command} | ForEach-Object {{ $passed.Add($_) }}");

        Assert.Equal(5_000, passed.Count);
        Assert.Equal(50, Server.Log.Requests.Count);
        Assert.InRange(passed.MostAlive, 1, 300);
    }

    [Fact]
    public void Of_a_log_of_thousands_of_entries_only_the_pages_at_hand_are_in_memory()
    {
        Server.Change(api => api.AddGeneratedAuditEntries(Emea, LogEntries));
        int all = Api.AuditLogOf(Emea).Count;
        var passed = new Passed();
        Stage.Session.Set("passed", passed);
        RunClean($"Get-OrgAuditLog {Emea} | ForEach-Object {{ $passed.Add($_) }}");

        Assert.Equal(all, passed.Count);
        Assert.Equal(1 + ((all + 99) / 100), Server.Log.Requests.Count);
        Assert.InRange(passed.MostAlive, 1, 300);
    }

    [Fact]
    public void All_5000_members_of_one_organization_come_in_order()
    {
        string orgId = Api.AddGeneratedOrganizations(1, 5_000)[0].Id;
        ScriptResult result = RunClean($"Get-OrgMember {orgId}");

        Assert.Equal(Api.FindOrganization(orgId)!.Members.Select(member => member.UserId), result.Objects<OrgMember>().Select(member => member.UserId));
        Assert.Single(Server.Log.Requests);
    }

    /// <summary>Counts objects, and how many of those that were counted are still held by anyone.</summary>
    public sealed class Passed
    {
        private const int BetweenLooks = 500;

        private readonly List<WeakReference> _objects = [];

        public int Count => _objects.Count;

        public int MostAlive { get; private set; }

        public void Add(object item)
        {
            _objects.Add(new WeakReference(item is System.Management.Automation.PSObject shell ? shell.BaseObject : item));
            if (_objects.Count % BetweenLooks == 0)
            {
                GC.Collect();
                MostAlive = Math.Max(MostAlive, _objects.Count(each => each.IsAlive));
            }
        }
    }
}
