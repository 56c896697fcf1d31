using System;
using System.Net;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Connections;

/// <summary>The parameters of Connect-Org besides the token.</summary>
internal sealed class ConnectionSettings
{
    internal const int DefaultTimeoutSec = 100;
    internal const int DefaultMaxRetry = 4;
    internal const int DefaultRetryTimeoutSec = 120;
    internal const int DefaultSettleSec = 5;
    internal const string DefaultAcceptVersion = "^1.30.0";

    internal ConnectionSettings(string powerShellVersion) => PowerShellVersion = powerShellVersion;

    /// <summary>For the User-Agent header.</summary>
    internal string PowerShellVersion { get; }

    internal Uri? Uri { get; set; }

    internal string UriSource { get; set; } = ConnectionFactory.FromParameter;

    internal string? OrgId { get; set; }

    internal string? InstanceId { get; set; }

    internal bool IsReadOnly { get; set; }

    internal Uri? Proxy { get; set; }

    internal NetworkCredential? ProxyLogin { get; set; }

    internal bool ProxyUsesDefaultLogin { get; set; }

    internal int TimeoutSec { get; set; } = DefaultTimeoutSec;

    internal int MaxRetry { get; set; } = DefaultMaxRetry;

    internal int RetryTimeoutSec { get; set; } = DefaultRetryTimeoutSec;

    internal int SettleSec { get; set; } = DefaultSettleSec;

    internal string AcceptVersion { get; set; } = DefaultAcceptVersion;

    /// <summary>The version range, if it is valid in a header.</summary>
    /// <exception cref="OrgApiException">It cannot.</exception>
    internal static string CheckVersion(string? acceptVersion)
    {
        string version = Validate.FilledText(acceptVersion, "-AcceptVersion", Validate.VersionLength);
        foreach (char c in version)
        {
            if (c is < ' ' or > '~')
            {
                throw new OrgApiException(OrgErrorKind.InvalidConnection, Messages.VersionMalformed);
            }
        }

        return version;
    }
}
