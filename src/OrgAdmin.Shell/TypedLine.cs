namespace OrgAdmin.Shell;

/// <summary>What was typed, and how it ended.</summary>
internal readonly record struct TypedLine(LineEnd End, string Text);
