using System;
using System.Management.Automation;
using OrgAdmin.Loading;

namespace OrgAdmin;

/// <summary>Registers one assembly resolver at import, once per process. Nothing is read and nothing is sent.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer
{
    private static int _registered;

    /// <summary>Called by PowerShell when the module is imported.</summary>
    public void OnImport()
    {
        // The resolver stays when the module is removed: the assemblies stay loaded, and a second import must find the same ones.
        if (System.Threading.Interlocked.Exchange(ref _registered, 1) == 0)
        {
            AppDomain.CurrentDomain.AssemblyResolve += ModuleAssemblies.Resolve;
        }
    }
}
