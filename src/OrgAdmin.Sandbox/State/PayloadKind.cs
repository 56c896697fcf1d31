namespace OrgAdmin.Sandbox.State;

// What is counted as one kind of payload from one source, how many thousandths there are in an hour for each of what a count states, and how large one is.
internal sealed record PayloadKind(string Name, string Source, string CountName, long Thousandths, long Bytes, bool IsBillable);
