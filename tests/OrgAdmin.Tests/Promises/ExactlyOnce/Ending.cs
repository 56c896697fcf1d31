using System.Threading.Tasks;

namespace OrgAdmin.Tests.Promises.ExactlyOnce;

/// <summary>How a call ended: with a result, which may be null, or with a failure. Any other exception goes on to the test.</summary>
internal sealed record Ending(object? Result, OrgApiException? Failure)
{
    internal const string Done = "done";

    /// <summary>"done", or the kind of the failure.</summary>
    internal string Name => Failure is null ? Done : Failure.Kind.ToString();

    internal static async Task<Ending> OfAsync(Task<object?> work)
    {
        try
        {
            return new Ending(await work, null);
        }
        catch (OrgApiException e)
        {
            return new Ending(null, e);
        }
    }
}
