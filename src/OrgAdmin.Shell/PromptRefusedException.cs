using System.Management.Automation;
using System.Management.Automation.Host;

namespace OrgAdmin.Shell;

/// <summary>
/// A question was not put, or not answered. It is thrown instead of taking the default choice, which for -Confirm is Yes; the engine also
/// turns it into its own message about mandatory parameters.
/// </summary>
internal sealed class PromptRefusedException(string message)
    : HostException(message, innerException: null!, errorId: "PromptRefused", ErrorCategory.ResourceUnavailable);
