using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace OrgAdmin.Tests.Support;

/// <summary>A host that answers every prompt with the same answer, or that has no one to ask.</summary>
internal sealed class ScriptedHost : PSHost
{
    private readonly ScriptedUserInterface? _ui;

    /// <param name="answer">Y, A, N or L; null for a host that cannot ask.</param>
    internal ScriptedHost(char? answer = null) => _ui = answer is { } key ? new ScriptedUserInterface(key) : null;

    /// <summary>What was asked, in order.</summary>
    internal System.Collections.Generic.IReadOnlyList<string> Questions => _ui?.Questions ?? Array.Empty<string>();

    /// <summary>What was written to the host itself.</summary>
    internal System.Collections.Generic.IReadOnlyList<string> Lines => _ui?.Lines ?? Array.Empty<string>();

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "Scripted";

    public override PSHostUserInterface? UI => _ui;

    public override Version Version => new(1, 0);

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }
}
