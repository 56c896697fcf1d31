using System;
using System.Management.Automation;
using OrgAdmin.Connections;
using OrgAdmin.Loading;

namespace OrgAdmin;

/// <summary>
/// What happens at import: one resolver is registered, once per process. Nothing is read and nothing is sent. When the module is removed, the
/// current connection of the runspace is closed.
/// </summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static int _registered;

    /// <summary>Called by PowerShell when the module is imported.</summary>
    public void OnImport()
    {
        // It stays when the module is removed: assemblies stay loaded too, and a second import must find the same ones.
        if (System.Threading.Interlocked.Exchange(ref _registered, 1) == 0)
        {
            AppDomain.CurrentDomain.AssemblyResolve += ModuleAssemblies.Resolve;
        }
    }

    /// <summary>Called by PowerShell when the module is removed.</summary>
    public void OnRemove(PSModuleInfo psModuleInfo) => RunspaceConnections.CloseHere();
}
