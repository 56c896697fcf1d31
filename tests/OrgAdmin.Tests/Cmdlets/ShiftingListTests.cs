using System;
using System.Linq;
using OrgAdmin.Tests.Support;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>A pipeline that changes the list it walks reaches every organization of it.</summary>
public class ShiftingListTests(CmdletStage stage) : CmdletTests(stage)
{
    private const int Generated = 230;

    [Fact]
    public void Each_organization_of_a_list_that_the_pipeline_sorts_anew_is_changed()
    {
        Api.AddGeneratedOrganizations(Generated, 1);
        RunClean("Get-Org -Name 'Branch*' -SortBy LastUpdated | Set-Org -MfaMode Required");

        Assert.Equal(Generated, Api.Organizations.Count(org => org.Name.StartsWith("Branch", StringComparison.Ordinal) && org.MfaMode == "required"));
        Assert.Equal(Generated, Written.Count);
    }

    [Fact]
    public void Each_organization_of_a_list_that_the_pipeline_empties_is_deleted()
    {
        Api.AddGeneratedOrganizations(Generated, 1);
        RunClean("Get-Org -Name 'Branch*' | Remove-Org -Confirm:$false");

        Assert.DoesNotContain(Api.Organizations, org => org.Name.StartsWith("Branch", StringComparison.Ordinal));
        Assert.Equal(Generated, Written.Count);
    }

    [Fact]
    public void The_first_few_are_one_request_still()
    {
        Api.AddGeneratedOrganizations(Generated, 1);

        Assert.Equal(5, RunClean("Get-Org -First 5").Output.Count);
        Assert.Single(Sent);
    }

    [Fact]
    public void Skipping_counts_by_the_pages_that_the_server_gives()
    {
        Api.AddGeneratedOrganizations(Generated, 1);
        string[] all = [.. RunClean("Get-Org").Objects<Org>().Select(org => org.OrgId!)];
        Api.LargestPage = 30;

        ScriptResult result = RunClean("Get-Org -Skip 100 -First 3");

        Assert.Equal(all.Skip(100).Take(3), result.Objects<Org>().Select(org => org.OrgId));
    }
}
