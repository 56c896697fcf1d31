using System.Management.Automation;
using System.Management.Automation.Host;

namespace OrgAdmin.Shell;

/// <summary>
/// A question could not be asked or was not answered. Thrown instead of taking the default choice, which for -Confirm is Yes. The engine
/// also turns it into its own message about mandatory parameters.
/// </summary>
internal sealed class PromptRefusedException(string message)
    : HostException(message, innerException: null!, errorId: "PromptRefused", ErrorCategory.ResourceUnavailable);
