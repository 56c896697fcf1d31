using System.Text.Json.Serialization;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core.Operations;

[JsonSerializable(typeof(UserCredentials))]
internal sealed partial class AuthJson : JsonSerializerContext
{
    internal static AuthJson Bodies { get; } = new(RequestJson.CreateOptions());
}
