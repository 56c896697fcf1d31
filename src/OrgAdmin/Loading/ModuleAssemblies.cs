using System;
using System.IO;
using System.Reflection;

namespace OrgAdmin.Loading;

/// <summary>
/// Finds the module's own assemblies and answers for no others. On PowerShell 7 those in lib/ and their packages live in a load context of
/// their own, so that no other module's versions meet them. The model lies beside the cmdlets and is loaded as they are: there must be one.
/// </summary>
internal static class ModuleAssemblies
{
    private const string ContextName = "OrgAdmin";

    private static readonly string Folder = Path.GetDirectoryName(typeof(ModuleAssemblies).Assembly.Location)!;
    private static readonly string Library = Path.Combine(Folder, "lib");

    // netstandard2.0 does not name AssemblyLoadContext, and .NET Framework does not have it.
    private static readonly Type? ContextType =
        Type.GetType("System.Runtime.Loader.AssemblyLoadContext, System.Runtime.Loader", throwOnError: false);

    private static readonly Lazy<Func<string, Assembly>> Load = new(CreateLoader);

    internal static Assembly? Resolve(object? sender, ResolveEventArgs args)
    {
        string name = new AssemblyName(args.Name).Name!;
        if (name == "OrgAdmin.Model")
        {
            return Assembly.LoadFrom(Path.Combine(Folder, name + ".dll"));
        }

        return name is "OrgAdmin.Core" or "OrgAdmin.Planning" or "OrgAdmin.Sandbox" || IsAskedByPackage(args.RequestingAssembly, name)
            ? Load.Value(Path.Combine(Library, name + ".dll"))
            : null;
    }

    /// <summary>
    /// On .NET Framework the packages ask for each other by exact versions, and lib/ holds one version of each. Only their own questions
    /// are answered. On PowerShell 7 they never ask: their context has them all.
    /// </summary>
    private static bool IsAskedByPackage(Assembly? asking, string name) =>
        asking is { IsDynamic: false }
        && string.Equals(Path.GetDirectoryName(asking.Location), Library, StringComparison.OrdinalIgnoreCase)
        && File.Exists(Path.Combine(Library, name + ".dll"))
        && ContextType is null;

    private static Func<string, Assembly> CreateLoader()
    {
        if (ContextType is null)
        {
            return Assembly.LoadFrom;
        }

        object context = Activator.CreateInstance(ContextType, ContextName, false)!;
        MethodInfo load = ContextType.GetMethod("LoadFromAssemblyPath", new[] { typeof(string) })!;
        var loader = (Func<string, Assembly>)load.CreateDelegate(typeof(Func<string, Assembly>), context);

        // Everything before Core: when Core asks for a package, a newer rival in the default context would be found first.
        foreach (string path in Directory.GetFiles(Library, "*.dll"))
        {
            if (!Path.GetFileName(path).StartsWith("OrgAdmin.", StringComparison.Ordinal) && !FrameworkHas(path))
            {
                loader(path);
            }
        }

        return loader;
    }

    /// <summary>Whether the framework itself has the assembly, as new or newer; then its own types depend on that one.</summary>
    private static bool FrameworkHas(string path)
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string counterpart = Path.Combine(framework, Path.GetFileName(path));
        return File.Exists(counterpart)
            && AssemblyName.GetAssemblyName(counterpart).Version >= AssemblyName.GetAssemblyName(path).Version;
    }
}
