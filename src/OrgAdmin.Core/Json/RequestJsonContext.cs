using System.Text.Json.Serialization;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core.Json;

[JsonSerializable(typeof(OrgPatch))]
[JsonSerializable(typeof(OrgPost))]
[JsonSerializable(typeof(OrgInvitePost))]
[JsonSerializable(typeof(OrgMemberPatch))]
[JsonSerializable(typeof(UserCredentials))]
internal sealed partial class RequestJsonContext : JsonSerializerContext
{
}
