using System;
using System.Linq;
using System.Threading.Tasks;
using OrgAdmin.Tests.Catalog;
using OrgAdmin.Tests.Promises.ExactlyOnce;
using Xunit;

namespace OrgAdmin.Tests.Core.Http.Retry;

/// <summary>Fault by operation: the exact requests, how the call ends, the waits, and how often a change was carried out.</summary>
public class RetryTableTests
{
    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (RetryRow row in RetryRow.All)
            {
                foreach (Operation operation in OperationCatalog.ReadsAndChanges)
                {
                    cells.Add(row.Name, operation.Name);
                }
            }

            return cells;
        }
    }

    public static TheoryData<string> Operations => new(OperationCatalog.ReadsAndChanges.Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(Cells))]
    public Task A_fault_is_met_as_the_table_says(string fault, string operation) =>
        CheckAsync(RetryRow.All.Single(row => row.Name == fault), OperationCatalog.Of(operation), Trial.StartAsync());

    [Fact]
    public Task An_answer_that_never_comes_is_met_as_the_table_says() => Task.WhenAll(
        OperationCatalog.ReadsAndChanges.Select(operation => CheckAsync(RetryRow.NoAnswer, operation, Trial.StartSettlingAsync(settle: 0))));

    [Theory]
    [MemberData(nameof(Operations))]
    public Task An_api_that_stays_busy_is_asked_as_often_as_allowed_and_no_more(string operation)
    {
        // Only the operation's own requests are met with 503: the look back finds that nothing was carried out.
        Operation tested = OperationCatalog.Of(operation);
        return CheckAsync(
            RetryRow.AlwaysBusy with { Fault = () => RetryRow.AlwaysBusy.Fault().On(tested.Request.Split(' ')[0]) },
            tested,
            Trial.StartAsync());
    }

    private static async Task CheckAsync(RetryRow row, Operation operation, Task<Trial> start)
    {
        await using Trial trial = await start;
        trial.Server.Faults.Add(row.Fault());
        trial.Options.MaxRetry = RetryRow.MaxRetry;
        trial.Options.Timeout = TimeSpan.FromMinutes(1);

        Ending ending = await trial.RunAsync(operation);

        bool isWrite = operation.LookBack is not null;
        RetryRow.Expected expected = !isWrite ? row.OfRead : operation.Request.StartsWith("POST", StringComparison.Ordinal) ? row.OfPost : row.OfWrite;

        // Which organizations there are only their list shows: behind a second POST it is searched for what the first may have made.
        string requests = operation.Name == "orgs.post" && expected.Requests.EndsWith("BR", StringComparison.Ordinal) ? expected.Requests + "B" : expected.Requests;
        Assert.Equal(expected.End, ending.Name);
        Assert.Equal(requests.Select(letter => letter == 'R' ? operation.Request : operation.LookBack!), trial.Requests);
        Assert.Equal(expected.Waits, trial.Time.Waits);
        Assert.Equal(expected.CarriedOut, trial.Server.Log.Writes.Count(Operation.IsCarriedOut));
        Assert.Equal(expected.CarriedOut == 1, operation.IsDone(trial.Server.Api));
        if (ending.Failure is { } failure)
        {
            Assert.Equal(operation.Name, failure.Operation);
            Assert.Equal(requests.Count(letter => letter == 'R'), failure.Attempts);
        }
        else
        {
            Assert.Equal(operation.AnswersNothing, ending.Result is null);
        }
    }
}
