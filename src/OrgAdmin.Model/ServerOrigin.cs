namespace OrgAdmin;

/// <summary>The server, or the sandbox, that an object came from. Two are the same when they are one object.</summary>
internal sealed class ServerOrigin
{
    internal ServerOrigin(string name) => Name = name;

    /// <summary>How people know it: its address, or the sandbox.</summary>
    internal string Name { get; }
}
