using System.Text.Json.Serialization;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core.Operations;

[JsonSerializable(typeof(OrgPatch))]
[JsonSerializable(typeof(OrgPost))]
internal sealed partial class OrgsJson : JsonSerializerContext
{
    internal static OrgsJson Bodies { get; } = new(RequestJson.CreateOptions());
}
