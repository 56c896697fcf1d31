using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace OrgAdmin.Tests.Promises.Secrecy;

/// <summary>A host with a user who says yes to everything and types secrets where they are asked for.</summary>
internal sealed class RecordingHost : PSHost
{
    internal RecordingUserInterface Recorder { get; } = new();

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "Recording";

    public override PSHostUserInterface UI => Recorder;

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
