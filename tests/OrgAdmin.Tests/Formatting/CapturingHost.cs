using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace OrgAdmin.Tests.Formatting;

/// <summary>A host with a screen of a certain width that keeps what is written on it.</summary>
internal sealed class CapturingHost(int width = 100, string culture = "", bool isRaw = false) : PSHost
{
    private readonly CapturingScreen _screen = new(width, isRaw);

    /// <summary>What was written, without blanks at the ends of lines.</summary>
    internal string Text => _screen.Text;

    internal IReadOnlyList<ProgressRecord> Progress => _screen.Progress;

    public override CultureInfo CurrentCulture { get; } = CultureInfo.GetCultureInfo(culture);

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "Capturing";

    public override PSHostUserInterface UI => _screen;

    public override Version Version => new(1, 0);

    internal void Clear() => _screen.Clear();

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
