namespace OrgAdmin.Benchmarks.Soak;

/// <summary>One operation, and what goes wrong with its first request; null when nothing does.</summary>
internal sealed record SoakStep(string Script, string? Fault = null);
