namespace OrgAdmin.Benchmarks.Soak;

/// <summary>What a soak has done so far.</summary>
internal sealed class SoakTally
{
    internal int Rounds { get; set; }

    internal int Operations { get; set; }

    internal int Requests { get; set; }
}
