using System.Text.Json.Serialization;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core.Operations;

[JsonSerializable(typeof(OrgInviteActionUser))]
internal sealed partial class MeJson : JsonSerializerContext
{
    internal static MeJson Bodies { get; } = new(RequestJson.CreateOptions());
}
