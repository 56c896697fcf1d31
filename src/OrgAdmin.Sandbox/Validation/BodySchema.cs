using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace OrgAdmin.Sandbox.Validation;

// The API's request schemas as tables. Each is closed: a member it does not know is refused.
internal sealed class BodySchema
{
    private readonly IReadOnlyList<BodyField> _fields;

    private BodySchema(params BodyField[] fields) => _fields = fields;

    public static BodySchema ResourceRole { get; } = new(
        new BodyField("resourceId", FieldChecks.Id, required: true),
        new BodyField("role", FieldChecks.OneOf("collaborate", "view", "none"), required: true));

    public static BodySchema OrgPatch { get; } = new(OrgFields(nameRequired: false));

    public static BodySchema OrgPost { get; } = new(OrgFields(nameRequired: true));

    public static BodySchema OrgInvitePost { get; } = new(
        new BodyField("email", FieldChecks.Email(), required: true),
        Role(required: true),
        new BodyField("applicationRoles", FieldChecks.RoleList),
        new BodyField("dashboardRoles", FieldChecks.RoleList),
        new BodyField("disallowTransfer", FieldChecks.Flag));

    public static BodySchema OrgMemberPatch { get; } = new(
        new BodyField("userId", FieldChecks.Id, required: true),
        Role(required: false),
        new BodyField("applicationRoles", FieldChecks.RoleList),
        new BodyField("dashboardRoles", FieldChecks.RoleList));

    public static BodySchema UserCredentials { get; } = new(
        new BodyField("email", FieldChecks.Email(), required: true),
        new BodyField("password", FieldChecks.Text(2048, minimum: 8), required: true),
        new BodyField("twoFactorCode", FieldChecks.Text(2048)),
        new BodyField("requestedScopes", FieldChecks.Scopes),
        new BodyField("tokenTTL", FieldChecks.TokenTtl));

    // What is wrong with the value, or null.
    public string? Check(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return $"\"{name}\" must be an object";
        }

        foreach (JsonProperty member in value.EnumerateObject())
        {
            BodyField? field = _fields.FirstOrDefault(candidate => candidate.Name == member.Name);
            if (field is null)
            {
                return $"\"{member.Name}\" is not allowed";
            }

            if (field.Check(field.Name, member.Value) is { } message)
            {
                return message;
            }
        }

        BodyField? missing = _fields.FirstOrDefault(field => field.IsRequired && !value.TryGetProperty(field.Name, out _));
        return missing is null ? null : $"\"{missing.Name}\" is required";
    }

    private static BodyField[] OrgFields(bool nameRequired) =>
    [
        new("name", FieldChecks.Text(255, minimum: 1), nameRequired),
        new("description", FieldChecks.Text(32767)),
        new("planId", FieldChecks.Text(1024)),
        new("billingEmail", FieldChecks.Email()),
        new("cardToken", FieldChecks.Text(1024)),
        new("iconColor", FieldChecks.Text(64)),
        new("mfaMode", FieldChecks.OneOf("notRequired", "adminRequired", "required")),
    ];

    private static BodyField Role(bool required) =>
        new("role", FieldChecks.OneOf("admin", "edit", "collaborate", "view", "none"), required);
}
