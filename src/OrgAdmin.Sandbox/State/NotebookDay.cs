namespace OrgAdmin.Sandbox.State;

// The notebook minutes of one day, and the runs by outcome.
internal sealed record NotebookDay(long Minutes, long Completed, long Canceled, long Errored, long Timeout);
