using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.NetworkInformation;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>What this process holds at one moment, garbage not counted.</summary>
internal sealed record ProcessSample(long WorkingSet, long ManagedHeap, int Handles, int Connections, int Threads)
{
    private const string LinuxHandles = "/proc/self/fd";

    /// <param name="serverPort">The port to which connections are counted.</param>
    internal static ProcessSample Take(int serverPort)
    {
        for (int round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        using var self = Process.GetCurrentProcess();
        return new ProcessSample(
            self.WorkingSet64,
            GC.GetTotalMemory(forceFullCollection: true),
            Directory.Exists(LinuxHandles) ? Directory.GetFileSystemEntries(LinuxHandles).Length : self.HandleCount,
            IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
                .Count(connection => connection.RemoteEndPoint.Port == serverPort && connection.State is not TcpState.TimeWait),
            self.Threads.Count);
    }
}
