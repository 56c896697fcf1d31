namespace OrgAdmin.Tests.Catalog;

/// <summary>A change that a cmdlet makes of the seeded sandbox.</summary>
/// <param name="Command">The call.</param>
/// <param name="IsHigh">Whether it asks first where nothing is said.</param>
/// <param name="Write">The one request that changes something.</param>
/// <param name="Text">How it is described.</param>
internal sealed record CatalogChange(string Command, bool IsHigh, string Write, string Text);
