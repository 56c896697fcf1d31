using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace OrgAdmin.Sandbox.Validation;

// The API's request schemas as tables. Unknown members are refused.
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

    public static BodySchema OrgRoleInfo { get; } = new(
        Role(required: false),
        new BodyField("applicationRoles", FieldChecks.RoleList),
        new BodyField("dashboardRoles", FieldChecks.RoleList));

    public static BodySchema ResourceTransfer { get; } = new(
        new BodyField("destinationId", FieldChecks.Id, required: true),
        new BodyField("destinationType", FieldChecks.OneOf("user", "organization"), required: true),
        new BodyField("applicationIds", FieldChecks.ListOf(FieldChecks.Id, 1000)),
        new BodyField("dashboardIds", FieldChecks.ListOf(FieldChecks.Id, 1000)),
        new BodyField("strict", FieldChecks.Flag));

    public static BodySchema OrgInviteAction { get; } = new(
        new BodyField("email", FieldChecks.Email(), required: true),
        new BodyField("token", FieldChecks.Text(int.MaxValue, minimum: 1), required: true),
        new BodyField("accept", FieldChecks.Flag, required: true));

    public static BodySchema OrgInviteActionUser { get; } = new(
        new BodyField("action", FieldChecks.OneOf("accept", "dismiss", "reject"), required: true));

    public static BodySchema ApiTokenPatch { get; } = new(TokenFields(isNew: false));

    public static BodySchema ApiTokenPost { get; } = new(TokenFields(isNew: true));

    public static BodySchema TokenRole { get; } = new(
        new BodyField("orgId", FieldChecks.IdOrSandbox, required: true),
        Role(required: true),
        new BodyField("applicationRoles", FieldChecks.RoleList),
        new BodyField("dashboardRoles", FieldChecks.RoleList));

    private static BodySchema Tag { get; } = new(
        new BodyField("key", FieldChecks.Key, required: true),
        new BodyField("value", FieldChecks.Text(255, minimum: 1), required: true));

    private static BodySchema Banner { get; } = new(
        new BodyField("message", FieldChecks.Text(2048)),
        new BodyField("level", FieldChecks.OneOf("info", "warning", "critical")));

    public static BodySchema InstanceOrgPatch { get; } = new(
        new BodyField("name", FieldChecks.Text(255, minimum: 1)),
        new BodyField("description", FieldChecks.Text(32767)),
        new BodyField("iconColor", FieldChecks.Text(64)),
        new BodyField("limits", FieldChecks.Limits),
        new BodyField("whitelistedEmailDomains", FieldChecks.ListOf(FieldChecks.Text(45, minimum: 3), int.MaxValue)),
        new BodyField("auditLogEnabled", FieldChecks.Flag),
        new BodyField("disabledAt", FieldChecks.FlagOrDate),
        new BodyField("isReadOnly", FieldChecks.Flag),
        new BodyField("tags", FieldChecks.ListOf((name, value) => Tag.Check(value, name), 100)),
        new BodyField("referralId", FieldChecks.Text(1024)),
        new BodyField("mfaMode", FieldChecks.OneOf("notRequired", "adminRequired", "required")),
        new BodyField("banner", (name, value) => Banner.Check(value, name)));

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

    // The scopes and expiry of an API token cannot be changed after its creation.
    private static BodyField[] TokenFields(bool isNew)
    {
        BodyField[] always =
        [
            new("name", FieldChecks.Text(255, minimum: 1), required: isNew),
            new("description", FieldChecks.Text(32767)),
            new("defaultRole", FieldChecks.OneOf("admin", "edit", "collaborate", "view", "none")),
            new("orgRoles", FieldChecks.ListOf((name, value) => TokenRole.Check(value, name), 25)),
            new("status", FieldChecks.OneOf("active", "inactive")),
        ];
        return isNew ? [.. always, new("expirationDate", FieldChecks.Date), new("scope", FieldChecks.Scopes)] : always;
    }

    private static BodyField Role(bool required) =>
        new("role", FieldChecks.OneOf("admin", "edit", "collaborate", "view", "none"), required);
}
