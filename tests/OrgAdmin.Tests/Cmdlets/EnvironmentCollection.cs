using Xunit;

namespace OrgAdmin.Tests.Cmdlets;

/// <summary>Tests that change the environment of the process: nothing runs beside them.</summary>
[CollectionDefinition(nameof(EnvironmentCollection), DisableParallelization = true)]
public sealed class EnvironmentCollection
{
}
