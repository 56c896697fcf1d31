using System.Text.Json.Serialization;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core.Operations;

[JsonSerializable(typeof(ApiTokenPatch))]
[JsonSerializable(typeof(ApiTokenPost))]
internal sealed partial class TokensJson : JsonSerializerContext
{
    internal static TokensJson Bodies { get; } = new(RequestJson.CreateOptions());
}
