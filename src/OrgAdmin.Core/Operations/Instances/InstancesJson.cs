using System.Text.Json.Serialization;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core.Operations;

[JsonSerializable(typeof(OrgRoleInfo))]
internal sealed partial class InstancesJson : JsonSerializerContext
{
    internal static InstancesJson Bodies { get; } = new(RequestJson.CreateOptions());
}
