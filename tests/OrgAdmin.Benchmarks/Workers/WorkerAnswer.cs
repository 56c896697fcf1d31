namespace OrgAdmin.Benchmarks.Workers;

/// <summary>What a worker tells of one piece of work.</summary>
/// <param name="Milliseconds">How long it took, by the worker's own clock.</param>
/// <param name="Count">How many things it put out.</param>
/// <param name="First">The first of them as text.</param>
/// <param name="PeakBytes">The most memory its process has used up to now.</param>
/// <param name="Error">What went wrong.</param>
internal sealed record WorkerAnswer(double Milliseconds, long Count, string? First, long PeakBytes, string? Error);
