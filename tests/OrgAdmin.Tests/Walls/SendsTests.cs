using System;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using OrgAdmin.Cmdlets;
using OrgAdmin.HelpGenerator.Help;
using OrgAdmin.Tests.Help;
using Xunit;

namespace OrgAdmin.Tests.Walls;

/// <summary>What a cmdlet sends is said twice, to users in its help and to the module by attributes: both must say the same.</summary>
public class SendsTests
{
    public static TheoryData<string> Names => new(HelpExamples.Cmdlets.Select(cmdlet => cmdlet.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_attributes_of_a_cmdlet_name_the_operations_that_its_help_names(string name)
    {
        CmdletHelp help = HelpExamples.Cmdlets.Single(cmdlet => cmdlet.Name == name);
        Type type = typeof(OrgConnection).Assembly.GetExportedTypes().Single(type =>
            type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet && $"{cmdlet.VerbName}-{cmdlet.NounName}" == name);

        Assert.Equal(
            help.Operations.Select(operation => operation.Id).Distinct().Order(StringComparer.Ordinal),
            type.GetCustomAttributes<SendsAttribute>().Select(sends => sends.Operation).Order(StringComparer.Ordinal));
        Assert.Equal(typeof(ApiCmdlet).IsAssignableFrom(type), CommandTable.Of(type).SendsAny && typeof(ApiCmdlet).IsAssignableFrom(type));
    }
}
