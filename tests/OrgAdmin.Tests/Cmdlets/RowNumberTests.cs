using System.Linq;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>A bad row is told by its place in the pipeline and by whom or what it is about, and the rest goes on.</summary>
public class RowNumberTests(CmdletStage stage) : CmdletTests(stage)
{
    [Fact]
    public void Each_bad_row_of_six_kinds_is_named_and_the_others_are_done()
    {
        ScriptResult result = Run($$"""
            [pscustomobject]@{OrgId='{{Pumps}}';Email='one@example.com';Role='VIEW'},
            [pscustomobject]@{OrgId='{{Pumps}}';Email='nobody';Role='View'},
            [pscustomobject]@{OrgId='{{Pumps}}';Email='boss@example.com';Role='Boss'},
            [pscustomobject]@{OrgId='{{Pumps}}';Email='';Role='View'},
            [pscustomobject]@{OrgId='{{Pumps}}';Email='two@example.com';Role='edit'},
            [pscustomobject]@{OrgId='{{Pumps}}';Email='empty@example.com';Role=''},
            [pscustomobject]@{OrgId='nonsense';Email='lost@example.com';Role='View'},
            [pscustomobject]@{OrgId='{{Pumps}}';Email='{{ElenaEmail}}';Role='View'},
            [pscustomobject]@{OrgId='{{Pumps}}';Email='three@example.com';Role='None'} | New-OrgInvite
            """);

        Assert.Equal(["one@example.com", "two@example.com", "three@example.com"], result.Objects<OrgInvite>().Select(invite => invite.Email));
        Assert.Equal(
            [
                "Row 2 (nobody): -Email 'nobody' is not an e-mail address.",
                "Row 3 (boss@example.com): -Role 'Boss' is not one of Admin, Edit, Collaborate, View, None.",
                $"Row 4 ({Pumps}): -Email was given but is empty.",
                "Row 6 (empty@example.com): -Role was given but is empty.",
                "Row 7 (lost@example.com): -OrgId 'nonsense' is not an id: an id is 24 hexadecimal digits, such as 575ed6e87ae143cd83dc4aa8.",
                $"Row 8 ({ElenaEmail}): The API answered org.inviteMember with 409 AlreadyExists: {ElenaEmail} is already a member.",
            ],
            result.AllErrors.Select(error => error.ErrorDetails.Message.Replace($" ({Server.BaseUri.ToString().TrimEnd('/')})", string.Empty)));
        Assert.All(result.AllErrors, error => Assert.Equal(error.ErrorDetails.Message, error.Exception.Message));
        OrgApiException refused = Assert.IsType<OrgApiException>(result.AllErrors[5].Exception);
        Assert.Equal((409, "org.inviteMember", "AlreadyExists", 1), (refused.StatusCode, refused.Operation, refused.ErrorType, refused.Attempts));
    }

    public static TheoryData<string, string, string> Rows => new(CmdletCatalog.All.SelectMany(cmdlet => cmdlet.BadRows));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_cmdlet_that_takes_rows_names_a_bad_one(string cmdlet, string row, string message)
    {
        ScriptResult result = Run(
            $"{CmdletCatalog.Variables}[pscustomobject]@{{Remark='first';Name='';Role=''}}, {row} | {cmdlet}");
        Assert.Equal(2, result.AllErrors.Count);
        Assert.StartsWith("Row 1 (first): ", result.AllErrors[0].ErrorDetails.Message);
        Assert.StartsWith(CmdletCatalog.Fill(message), result.AllErrors[1].ErrorDetails.Message);
    }

    [Theory]
    [InlineData("New-OrgInvite {0}", "Email='{1}@example.com'", "Role='View'", "Row 2 (b@example.com): An invite needs a role")]
    [InlineData("New-OrgInvite {0} -Role View", "Remark='{1}'", "Email='{1}@example.com'", "Row 2 (b): This row has no Email")]
    [InlineData("New-Org", "Description='{1}'", "Name='{1}'", "Row 2 (b): A new organization needs a name")]
    public void A_row_without_the_column_is_counted_and_named_too(string cmdlet, string columns, string column, string message)
    {
        string Row(string name, bool isWhole) =>
            $"[pscustomobject]@{{{(isWhole ? $"{columns};{column}" : columns).Replace("{1}", name)}}}";
        ScriptResult result = Run($"{Row("a", true)}, {Row("b", false)}, {Row("c", true)}, {Row("d", false)} | {cmdlet.Replace("{0}", Pumps)}");
        Assert.Equal(2, result.Output.Count);
        Assert.Equal(2, Written.Count);
        Assert.StartsWith(message, result.AllErrors[0].ErrorDetails.Message);
        Assert.StartsWith("Row 4", result.AllErrors[1].ErrorDetails.Message);
    }

    [Theory]
    [InlineData("Set-Org {0} -MfaMode Never")]
    [InlineData("Get-Org {0} | Set-Org -MfaMode Never")]
    [InlineData("New-OrgInvite {0} -Email nobody -Role View")]
    [InlineData("'nobody' | New-OrgInvite {0} -Role View")]
    [InlineData("Get-OrgMember {0} -UserId {1} | Set-OrgMember -Role Boss")]
    [InlineData("5 | Set-Org -Name x")]
    public void What_is_no_row_has_no_number(string script)
    {
        string message = Assert.Single(Run(script.Replace("{0}", Pumps).Replace("{1}", Elena)).AllErrors).ErrorDetails.Message;
        Assert.DoesNotContain("Row ", message);
    }

    [Fact]
    public void A_row_is_counted_among_all_that_the_pipeline_brings()
    {
        ScriptResult result = Run($$"""
            $member = Get-OrgMember {{Pumps}} -UserId {{Elena}}
            $member, [pscustomobject]@{OrgId='{{Pumps}}';Email='x'}, $member, [pscustomobject]@{OrgId='{{Pumps}}';Email='y'} | Set-OrgMember -Role Edit
            """);
        Assert.Equal(["Row 2 (x):", "Row 4 (y):"], result.AllErrors.Select(error => error.ErrorDetails.Message[..10]));
    }

    [Fact]
    public void Rows_that_are_under_way_together_keep_their_numbers()
    {
        Server.Faults.Add(Fault.Error(409, "AlreadyExists", "There is one").On("POST").ForBody("\"p3@"));
        Server.Faults.Add(Fault.Error(400, "Validation", "No").On("POST").ForBody("\"p7@"));
        ScriptResult result = Run($$"""
            1..8 | ForEach-Object { [pscustomobject]@{OrgId='{{Pumps}}';Email="p$_@example.com";Role=$(if ($_ -eq 5) { 'Boss' } else { 'View' })} } |
                New-OrgInvite -ThrottleLimit 8
            """);
        Assert.Equal(
            ["Row 3 (p3@example.com):", "Row 5 (p5@example.com):", "Row 7 (p7@example.com):"],
            result.AllErrors.Select(error => error.ErrorDetails.Message[..23]));
        Assert.Equal(5, result.Output.Count);
    }

    [Fact]
    public void What_ends_the_pipeline_names_its_row_too()
    {
        Server.Faults.Add(Fault.Error(401, "Unauthorized", "No").On("PATCH").For(_ => Server.Log.Writes.Count == 2));
        ScriptResult result = Run($$"""
            1..3 | ForEach-Object { [pscustomobject]@{OrgId='{{Pumps}}';Name="Name $_"} } | Set-Org
            """);
        Assert.StartsWith("Row 2 (Name 2): ", Assert.Single(result.AllErrors).ErrorDetails.Message);
        Assert.Equal(2, Written.Count);
    }

    [Fact]
    public void The_value_of_a_row_cannot_steer_a_terminal()
    {
        ScriptResult result = Run($"[pscustomobject]@{{OrgId='{Pumps}';Email=\"a`e[31m`nb\";Role='View'}} | New-OrgInvite");
        string message = Assert.Single(result.AllErrors).ErrorDetails.Message;
        Assert.StartsWith("Row 1 (a\uFFFD[31m\uFFFDb): ", message);
        Assert.DoesNotContain(message, char.IsControl);
    }
}
