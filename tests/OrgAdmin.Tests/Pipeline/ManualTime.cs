using System;
using OrgAdmin.Core;

namespace OrgAdmin.Tests.Pipeline;

/// <summary>Time that stands still until it is moved.</summary>
internal sealed class ManualTime : OrgTime
{
    private TimeSpan _elapsed;

    public override TimeSpan Elapsed => _elapsed;

    internal void Advance(TimeSpan span) => _elapsed += span;
}
