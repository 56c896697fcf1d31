using System.Collections.Generic;

namespace OrgAdmin.Tests.Help;

/// <summary>What an example left behind.</summary>
internal sealed record ExampleRun(int OutputCount, IReadOnlyList<string> ErrorIds, bool HasFile);
