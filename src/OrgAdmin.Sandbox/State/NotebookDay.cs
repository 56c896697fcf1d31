namespace OrgAdmin.Sandbox.State;

// The minutes that notebooks ran on a day, and how the runs ended.
internal sealed record NotebookDay(long Minutes, long Completed, long Canceled, long Errored, long Timeout);
