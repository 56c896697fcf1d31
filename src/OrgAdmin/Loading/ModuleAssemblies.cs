using System;
using System.IO;
using System.Reflection;

namespace OrgAdmin.Loading;

/// <summary>
/// Resolves the module's own assemblies and no others. On PowerShell 7, those in lib/ and their packages load into a load context of their
/// own, apart from the versions of other modules. The model lies beside the cmdlets and loads with them, so that its types exist only once.
/// </summary>
internal static class ModuleAssemblies
{
    private const string ContextName = "OrgAdmin";

    private static readonly string Folder = Path.GetDirectoryName(typeof(ModuleAssemblies).Assembly.Location)!;
    private static readonly string Library = Path.Combine(Folder, "lib");

    // netstandard2.0 does not declare AssemblyLoadContext, and .NET Framework does not have it.
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
    /// Whether a package in lib/ requests another one. On .NET Framework the packages request exact versions of each other, and lib/ has
    /// one version of each. On PowerShell 7 such a request never comes here, because the load context has all of them.
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

        // Load the packages before Core: otherwise a newer version in the default context would be found first.
        foreach (string path in Directory.GetFiles(Library, "*.dll"))
        {
            if (!Path.GetFileName(path).StartsWith("OrgAdmin.", StringComparison.Ordinal) && !FrameworkHas(path))
            {
                loader(path);
            }
        }

        return loader;
    }

    /// <summary>Whether the framework has the assembly in the same or a newer version; then the framework's types use that one.</summary>
    private static bool FrameworkHas(string path)
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string counterpart = Path.Combine(framework, Path.GetFileName(path));
        return File.Exists(counterpart)
            && AssemblyName.GetAssemblyName(counterpart).Version >= AssemblyName.GetAssemblyName(path).Version;
    }
}
