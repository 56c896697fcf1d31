namespace OrgAdmin.Core.Http;

/// <summary>The one place that knows a connection's token.</summary>
internal sealed class TokenStore
{
    internal string? Token { get; set; }
}
