using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OrgAdmin.Sandbox.Writing;

namespace OrgAdmin.Sandbox.State;

// Tokens in the platform's format: a JWT that a client can read without the key.
internal static class TokenText
{
    public static string Create(string userId, IReadOnlyList<string> scopes, DateTimeOffset issued, DateTimeOffset? expires, string serial)
    {
        var payload = new JsonObject
        {
            ["sub"] = userId,
            ["scope"] = new JsonArray(scopes.Select(scope => (JsonNode)scope).ToArray()),
            ["iat"] = issued.ToUnixTimeSeconds(),
        };
        if (expires is { } end)
        {
            payload["exp"] = end.ToUnixTimeSeconds();
        }

        byte[] header = Encoding.ASCII.GetBytes("""{"alg":"HS256","typ":"JWT"}""");
        byte[] signature = Encoding.ASCII.GetBytes("sandbox-" + serial);
        return string.Join(".", Encode(header), Encode(JsonText.Write(payload)), Encode(signature));
    }

    // Derived from the id, so that an invite keeps its secret and no id is used up.
    public static string ForInvite(string inviteId)
    {
        using var hash = SHA256.Create();
        return Encode(hash.ComputeHash(Encoding.ASCII.GetBytes("sandbox-invite-" + inviteId)));
    }

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
