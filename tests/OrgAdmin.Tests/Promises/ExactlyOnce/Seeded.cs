using CsCheck;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>A random case and the seed that makes it again, as CsCheck takes it: in the variable CsCheck_Seed or as a parameter.</summary>
internal sealed record Seeded<T>(string Seed, T Case)
{
    public override string ToString() => $"{Seed} {Case}";
}

/// <summary>Keeps of each case the seed it was made of.</summary>
internal sealed class SeededGen<T>(Gen<T> gen) : Gen<Seeded<T>>
{
    public override Seeded<T> Generate(PCG pcg, Size? min, out Size size)
    {
        string seed = pcg.ToString(pcg.State);
        return new Seeded<T>(seed, gen.Generate(pcg, min, out size));
    }
}
