using System.Text.Json.Serialization;
using OrgAdmin.Core.Json;
using OrgAdmin.Core.Requests;

namespace OrgAdmin.Core.Operations;

[JsonSerializable(typeof(OrgInviteAction))]
[JsonSerializable(typeof(OrgInvitePost))]
internal sealed partial class InvitesJson : JsonSerializerContext
{
    internal static InvitesJson Bodies { get; } = new(RequestJson.CreateOptions());
}
