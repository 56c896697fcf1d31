namespace OrgAdmin.Benchmarks.Support;

/// <summary>A role in an application or a dashboard.</summary>
internal sealed record RawRole(string ResourceId, string Role);
