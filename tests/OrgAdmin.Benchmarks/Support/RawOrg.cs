using System.Collections.Generic;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>An organization as a program that needs only its members would have it read.</summary>
internal sealed record RawOrg(string Id, string Name, IReadOnlyList<RawMember> Members);
