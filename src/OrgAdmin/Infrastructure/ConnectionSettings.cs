using System;

namespace OrgAdmin.Infrastructure;

/// <summary>What Connect-Org was asked for beside a token.</summary>
internal sealed class ConnectionSettings
{
    internal const int DefaultTimeoutSec = 100;
    internal const string DefaultAcceptVersion = "^1.30.0";

    internal ConnectionSettings(string powerShellVersion) => PowerShellVersion = powerShellVersion;

    /// <summary>For the User-Agent header.</summary>
    internal string PowerShellVersion { get; }

    internal Uri? Uri { get; set; }

    internal string UriSource { get; set; } = ConnectionFactory.FromParameter;

    internal string? OrgId { get; set; }

    internal bool IsReadOnly { get; set; }

    internal int TimeoutSec { get; set; } = DefaultTimeoutSec;

    internal string AcceptVersion { get; set; } = DefaultAcceptVersion;

}
