using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using OrgAdmin.Planning.Access;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Cmdlets;

/// <summary>The cmdlets of the module and what each of them sends, as their attributes say.</summary>
internal static class CommandTable
{
    /// <summary>The cmdlets, by their names.</summary>
    internal static IReadOnlyList<CommandNeeds> All { get; } = typeof(CommandTable).Assembly.GetExportedTypes()
        .Where(type => type.IsDefined(typeof(CmdletAttribute), inherit: false))
        .Select(Read)
        .OrderBy(needs => needs.Command, StringComparer.OrdinalIgnoreCase)
        .ToArray();

    /// <summary>What one of the module's cmdlets needs.</summary>
    internal static CommandNeeds Of(Type cmdlet) => Read(cmdlet);

    /// <summary>The cmdlets of these names.</summary>
    /// <param name="names">The names, in any case.</param>
    /// <param name="parameter">What the user calls the value.</param>
    /// <exception cref="OrgApiException">One is no cmdlet of the module.</exception>
    internal static IReadOnlyList<CommandNeeds> Find(string?[]? names, string parameter) => Validate.FilledTexts(names, parameter)
        .Select(name => All.FirstOrDefault(needs => string.Equals(needs.Command, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new OrgApiException(OrgErrorKind.InvalidValue, Messages.NoSuchCommand.With(parameter, name.ForDisplay())))
        .Distinct()
        .ToArray();

    private static NeedKind KindOf(SendsWhen when) => when switch
    {
        SendsWhen.Always => NeedKind.Always,
        SendsWhen.Sometimes => NeedKind.Sometimes,
        _ => NeedKind.ForTexts,
    };

    private static CommandNeeds Read(Type type)
    {
        CmdletAttribute cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
        return new CommandNeeds(
            $"{cmdlet.VerbName}-{cmdlet.NounName}",
            type.GetCustomAttributes<SendsAttribute>(inherit: false).Select(sends => new KeyValuePair<string, NeedKind>(sends.Operation, KindOf(sends.When))));
    }
}
