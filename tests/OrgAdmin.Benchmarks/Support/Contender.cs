using System;
using System.Threading.Tasks;

namespace OrgAdmin.Benchmarks.Support;

/// <summary>One way to do a piece of work: does it once and tells how long it took, in milliseconds.</summary>
internal sealed record Contender(string Name, Func<Task<double>> Run);
