using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace OrgAdmin.Tests.Sandbox.Support;

/// <summary>What the sandbox answered: the status and the body as JSON.</summary>
internal sealed record SandboxReply(int Status, JsonElement Body)
{
    internal JsonElement this[string name] => Body.GetProperty(name);

    internal IReadOnlyList<JsonElement> Items => [.. (Body.ValueKind == JsonValueKind.Array ? Body : this["items"]).EnumerateArray()];

    internal string? Message => Body.TryGetProperty("message", out JsonElement message) ? message.GetString() : null;

    /// <summary>One text member of every item.</summary>
    internal IReadOnlyList<string?> Texts(string name) => [.. Items.Select(item => item.GetProperty(name).GetString())];

    internal SandboxReply Is(int status)
    {
        Assert.True(Status == status, $"{Status} in place of {status}: {Body}");
        return this;
    }
}
