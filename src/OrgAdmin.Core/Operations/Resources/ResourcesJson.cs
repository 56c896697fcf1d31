using System.Text.Json.Serialization;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core.Operations;

[JsonSerializable(typeof(ResourceTransfer))]
internal sealed partial class ResourcesJson : JsonSerializerContext
{
    internal static ResourcesJson Bodies { get; } = new(RequestJson.CreateOptions());
}
