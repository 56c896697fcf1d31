using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using OrgAdmin.Tests.Support;

namespace OrgAdmin.Tests.Walls;

/// <summary>Everything scripts can depend on, as text: cmdlets with their parameters, and the types they emit with their members.</summary>
internal static class ApiSnapshot
{
    private static readonly NullabilityInfoContext Nullability = new();

    internal static string File { get; } = Path.Combine(Repository.Root, "docs", "api-snapshot.txt");

    /// <summary>Short enough to be copied into a changelog by hand.</summary>
    internal static string HashOf(string snapshot) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(snapshot.ReplaceLineEndings("\n"))))[..12].ToLowerInvariant();

    internal static string Take()
    {
        using var session = new ModuleSession();
        IEnumerable<string> cmdlets = session.Run("Get-Command -Module OrgAdmin").Objects<CmdletInfo>()
            .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal)
            .SelectMany(Describe);
        IEnumerable<string> types = new[] { typeof(Org).Assembly, typeof(OrgConnection).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.Namespace == nameof(OrgAdmin) && !typeof(Cmdlet).IsAssignableFrom(type) && type.Name != nameof(ModuleInitializer))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(Describe);
        return string.Join('\n', cmdlets.Concat(types)) + "\n";
    }

    private static IEnumerable<string> Describe(CmdletInfo cmdlet)
    {
        var attribute = cmdlet.ImplementingType.GetCustomAttribute<CmdletAttribute>()!;
        yield return $"cmdlet {cmdlet.Name}"
            + (attribute.SupportsShouldProcess ? $" [ShouldProcess, impact {attribute.ConfirmImpact}]" : string.Empty)
            + (attribute.SupportsPaging ? " [Paging]" : string.Empty);
        yield return "  emits: " + (cmdlet.OutputType.Count == 0 ? "nothing" : string.Join(", ", cmdlet.OutputType.Select(type => type.Name)));
        foreach (CommandParameterSetInfo set in cmdlet.ParameterSets.OrderBy(set => set.Name, StringComparer.Ordinal))
        {
            yield return $"  set {set.Name}{(set.IsDefault ? " [default]" : string.Empty)}";
            foreach (CommandParameterInfo parameter in set.Parameters.Where(IsOwn).OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
            {
                yield return "    " + Describe(parameter, cmdlet.Parameters[parameter.Name]);
            }
        }

        yield return string.Empty;
    }

    private static bool IsOwn(CommandParameterInfo parameter) => !typeof(CommonParameters).GetProperties()
        .Concat(typeof(ShouldProcessParameters).GetProperties())
        .Concat(typeof(PagingParameters).GetProperties())
        .Any(common => common.Name == parameter.Name);

    private static string Describe(CommandParameterInfo parameter, ParameterMetadata metadata)
    {
        var words = new List<string> { $"-{parameter.Name} <{Name(parameter.ParameterType)}>" };
        words.AddRange(parameter.Aliases.Order(StringComparer.Ordinal).Select(alias => $"alias {alias}"));
        words.AddRange(parameter.Attributes.OfType<ValidateSetAttribute>().Select(set => "one of " + string.Join("|", set.ValidValues)));
        words.AddRange(new[]
        {
            parameter.IsMandatory ? "mandatory" : null,
            parameter.Position >= 0 ? $"position {parameter.Position}" : null,
            parameter.ValueFromPipeline ? "from pipeline" : null,
            parameter.ValueFromPipelineByPropertyName ? "from pipeline by name" : null,
            parameter.ValueFromRemainingArguments ? "remaining" : null,
            metadata.Attributes.OfType<SupportsWildcardsAttribute>().Any() ? "wildcards" : null,
            metadata.Attributes.OfType<ParameterAttribute>().Any(attribute => attribute.DontShow) ? "hidden" : null,
        }.OfType<string>());
        return string.Join(", ", words);
    }

    private static IEnumerable<string> Describe(Type type)
    {
        string kind = type.IsEnum ? "enum" : type is { IsAbstract: true, IsSealed: true } ? "static class" : "class";
        string parent = type.BaseType is { } based && based != typeof(object) && !type.IsEnum ? $" : {Name(based)}" : string.Empty;
        yield return $"{kind} {type.FullName}{parent}";
        IEnumerable<string> members = type.IsEnum
            ? type.GetEnumNames()
            : type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(Describe).OfType<string>().Order(StringComparer.Ordinal);
        foreach (string member in members)
        {
            yield return "  " + member;
        }

        yield return string.Empty;
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        PropertyInfo property => $"{property.Name} : {Name(property)}{(property.SetMethod?.IsPublic == true ? " [settable]" : string.Empty)}",
        FieldInfo field => $"{field.Name} : {Name(field.FieldType)}",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo { IsSpecialName: false } method => $"{method.Name}({Parameters(method)}) : {Name(method.ReturnType)}",
        _ => null,
    };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(PropertyInfo property)
    {
        bool mayBeNull = !property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable;
        return Name(property.PropertyType) + (mayBeNull ? "?" : string.Empty);
    }

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Name(inner) + "?";
        }

        if (!type.IsGenericType)
        {
            return type.Name;
        }

        return $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
