using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using OrgAdmin.Core;
using OrgAdmin.Planning.Membership;
using Xunit;

namespace OrgAdmin.Tests.Walls;

/// <summary>What crosses the line between the cmdlets and the core is made of base types and the model's types.</summary>
public class PublicSurfaceTests
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // On this runtime many of a package's types live in the framework, so that their names tell and not where they are.
    private static readonly HashSet<string> PackageTypes =
        [.. ShippedAssembly.Packages.SelectMany(package => package.PublicTypes)];

    [Theory]
    [InlineData("System.Text.Json.JsonElement")]
    [InlineData("System.Threading.Tasks.ValueTask")]
    [InlineData("System.Collections.Generic.IAsyncEnumerable`1")]
    [InlineData("System.Span`1")]
    [InlineData("System.ReadOnlyMemory`1")]
    [InlineData("Microsoft.Extensions.DependencyInjection.ServiceCollection")]
    [InlineData("System.Net.Http.IHttpClientFactory")]
    public void The_packages_bring_the_types_that_must_stay_private(string type)
    {
        Assert.Contains(type, PackageTypes);
    }

    [Fact]
    public void No_public_signature_of_the_core_has_a_type_of_a_package()
    {
        Assert.Empty(Breaches(typeof(OrgClient).Assembly));
    }

    [Fact]
    public void No_public_signature_of_the_planning_has_a_type_of_a_package()
    {
        Assert.Empty(Breaches(typeof(MembershipStore).Assembly));
    }

    [Fact]
    public void No_public_signature_of_the_model_has_a_type_of_a_package()
    {
        Assert.Empty(Breaches(typeof(Org).Assembly));
    }

    [Fact]
    public void A_signature_with_a_type_of_a_package_is_found()
    {
        Assert.Equal(
            ["JsonElement", "JsonElement", "Span`1", "ValueTask`1"],
            Breaches([typeof(Breach)]).Select(breach => breach.Split(' ')[^1]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(OrgClient))]
    [InlineData(typeof(MembershipStore))]
    public void Core_and_planning_keep_no_static_state(Type one)
    {
        string[] states =
        [
            .. one.Assembly.GetTypes()
                .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal))
                .SelectMany(type => type.GetFields(All))
                .Where(field => field is { IsStatic: true, IsLiteral: false, IsInitOnly: false } && !IsGenerated(field))
                .Select(field => $"{field.DeclaringType}.{field.Name}"),
        ];

        Assert.Empty(states);
    }

    [Fact]
    public void No_cmdlet_has_more_than_four_classes_of_ours_above_it()
    {
        Type[] cmdlets = [.. typeof(OrgConnection).Assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(CmdletAttribute)))];

        Assert.True(cmdlets.Length >= 14);
        Assert.All(cmdlets, cmdlet => Assert.InRange(Bases(cmdlet).Count(type => type.Assembly == cmdlet.Assembly), 1, 4));
    }

    private static IEnumerable<Type> Bases(Type type) => type.BaseType is { } parent ? [parent, .. Bases(parent)] : [];

    private static bool IsGenerated(MemberInfo member) =>
        member.Name[0] == '<' || member.DeclaringType!.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute));

    private static string[] Breaches(Assembly assembly)
    {
        Type[] types = assembly.GetExportedTypes();
        Assert.NotEmpty(types);
        return Breaches(types);
    }

    private static string[] Breaches(Type[] types) =>
    [
        .. types.SelectMany(type => TypesIn(type).SelectMany(Parts)
            .Where(part => PackageTypes.Contains($"{part.Namespace}.{part.Name}"))
            .Select(part => $"{type} has {part.Name}")),
    ];

    private static IEnumerable<Type> TypesIn(Type type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
        .. type.GetInterfaces(),
        .. type.GetGenericArguments(),
        .. type.GetMethods(All).Where(IsSeen).SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType)),
        .. type.GetConstructors(All).Where(IsSeen).SelectMany(constructor => constructor.GetParameters().Select(p => p.ParameterType)),
        .. type.GetFields(All).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(field => field.FieldType),
    ];

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];

    private class Breach
    {
        protected System.Text.Json.JsonElement[]? Field = null;

        public static System.Threading.Tasks.ValueTask<List<System.Text.Json.JsonElement>> Method(Span<byte> bytes) =>
            throw new NotSupportedException(bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
