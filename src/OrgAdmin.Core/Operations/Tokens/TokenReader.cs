using System;
using System.Net;
using System.Security;
using System.Text.Json;
using OrgAdmin.Core.Http.Redaction;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Paging;

namespace OrgAdmin.Core.Operations;

/// <summary>Reads the API's <c>apiToken</c>. Its secret goes into a SecureString and to the client's secrets, and is no member of the object.</summary>
internal static class TokenReader
{
    /// <summary>Reads the token with this id. A response with another id, or without one, is refused.</summary>
    internal static Func<ArraySegment<byte>, OrgToken> About(ResourceId tokenId) => body =>
        ReplyJson.ReadAbout(body, Read, tokenId, token => token.TokenId);

    /// <summary>Reads a token that was made. Without an id or without a secret that can be sent the response is of no use to anybody.</summary>
    /// <param name="body">The response.</param>
    /// <param name="learn">Takes the secret, before anything can fail.</param>
    internal static OrgToken New(ArraySegment<byte> body, Action<string?> learn)
    {
        string? secret = null;
        OrgToken token = ReplyJson.ReadObject(body, (ref Utf8JsonReader reader) => Read(ref reader, out secret));
        learn(secret);
        if (!ResourceId.IsValid(token.TokenId) || string.IsNullOrEmpty(secret) || !Secrets.CanBeSent(secret!))
        {
            throw new JsonException();
        }

        SecureString secure = new NetworkCredential(string.Empty, secret).SecurePassword;
        secure.MakeReadOnly();
        token.SetSecret(secure);
        return token;
    }

    /// <summary>Reads a page of tokens.</summary>
    internal static Page<OrgToken> Page(ArraySegment<byte> body) =>
        ReplyJson.ReadObject(body, (ref Utf8JsonReader reader) => PageReader.Read(ref reader, Read));

    private static OrgToken Read(ref Utf8JsonReader reader) => Read(ref reader, out _);

    private static OrgToken Read(ref Utf8JsonReader reader, out string? secret)
    {
        var token = new OrgToken();
        string? id = null, text = null;
        ObjectReader.Read(
            ref reader,
            token,
            (OrgToken target, scoped ReadOnlySpan<char> name, ref Utf8JsonReader at) => ReadMember(target, ref id, ref text, name, ref at));
        token.TokenId ??= id;
        secret = text;
        return token;
    }

    private static bool ReadMember(OrgToken token, ref string? id, ref string? secret, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "id": id = JsonRead.String(ref reader, ref known); break;
            case "apiTokenId": token.TokenId = JsonRead.String(ref reader, ref known); break;
            case "name": token.Name = JsonRead.String(ref reader, ref known); break;
            case "description": token.Description = JsonRead.String(ref reader, ref known); break;
            case "status": token.Status = JsonRead.Word(ref reader, ref known); break;
            case "scope":
                token.Scope = JsonRead.List(ref reader, ref known, JsonTokenType.String, (ref Utf8JsonReader at) => at.GetString()!)
                    ?? ItemList<string>.Empty;
                break;
            case "defaultRole": token.DefaultRole = JsonRead.Word(ref reader, ref known); break;
            case "orgRoles":
                token.OrgRoles = JsonRead.List(ref reader, ref known, JsonTokenType.StartObject, ReadRole) ?? ItemList<OrgTokenRole>.Empty;
                break;
            case "expirationDate": token.ExpirationDate = JsonRead.Time(ref reader, ref known); break;
            case "creationDate": token.CreationDate = JsonRead.Time(ref reader, ref known); break;
            case "lastUpdated": token.LastUpdated = JsonRead.Time(ref reader, ref known); break;
            case "ownerId": token.OwnerId = JsonRead.String(ref reader, ref known); break;
            case "ownerType": token.OwnerType = JsonRead.Word(ref reader, ref known); break;
            case "creatorId": token.CreatorId = JsonRead.String(ref reader, ref known); break;
            case "creatorType": token.CreatorType = JsonRead.Word(ref reader, ref known); break;
            case "creatorName": token.CreatorName = JsonRead.String(ref reader, ref known); break;

            // Never among the additional properties, whatever its type.
            case "token":
                secret = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
                break;
            default: known = false; break;
        }

        return known;
    }

    private static OrgTokenRole ReadRole(ref Utf8JsonReader reader) => ObjectReader.Read(ref reader, new OrgTokenRole(), ReadRoleMember);

    private static bool ReadRoleMember(OrgTokenRole role, scoped ReadOnlySpan<char> name, ref Utf8JsonReader reader)
    {
        bool known = true;
        switch (name)
        {
            case "orgId": role.OrgId = JsonRead.String(ref reader, ref known); break;
            case "role": role.Role = JsonRead.Word(ref reader, ref known); break;
            case "applicationRoles": role.ApplicationRoles = RoleReader.List(ref reader, ref known); break;
            case "dashboardRoles": role.DashboardRoles = RoleReader.List(ref reader, ref known); break;
            default: known = false; break;
        }

        return known;
    }
}
