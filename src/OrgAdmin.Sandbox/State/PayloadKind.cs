namespace OrgAdmin.Sandbox.State;

// One kind of payload from one source. Thousandths is the hourly number in thousandths for each device, workflow or endpoint in the count;
// Bytes is the size of one payload.
internal sealed record PayloadKind(string Name, string Source, string CountName, long Thousandths, long Bytes, bool IsBillable);
