using System.Text.Json.Serialization;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core.Operations;

[JsonSerializable(typeof(OrgMemberPatch))]
internal sealed partial class MembersJson : JsonSerializerContext
{
    internal static MembersJson Bodies { get; } = new(RequestJson.CreateOptions());
}
