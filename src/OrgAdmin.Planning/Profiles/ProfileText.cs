using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrgAdmin.Planning.Profiles;

/// <summary>Profiles as JSON: an object with one member for each, whose members are names and addresses.</summary>
internal static class ProfileText
{
    private static readonly (string Name, Func<OrgProfile, string?> Get, Action<OrgProfile, string> Set)[] Fields =
    [
        ("uri", profile => profile.Uri, (profile, value) => profile.Uri = value),
        ("orgId", profile => profile.OrgId, (profile, value) => profile.OrgId = value),
        ("instanceId", profile => profile.InstanceId, (profile, value) => profile.InstanceId = value),
        ("secretName", profile => profile.SecretName, (profile, value) => profile.SecretName = value),
        ("vault", profile => profile.Vault, (profile, value) => profile.Vault = value),
        ("tokenVariable", profile => profile.TokenVariable, (profile, value) => profile.TokenVariable = value),
        ("tokenPath", profile => profile.TokenPath, (profile, value) => profile.TokenPath = value),
    ];

    internal static IReadOnlyList<OrgProfile> Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.GetProperty("profiles").EnumerateObject().Select(Read).ToArray();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException(e.Message, e);
        }
    }

    internal static string Write(IEnumerable<OrgProfile> profiles)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("profiles");
            foreach (OrgProfile profile in profiles)
            {
                Write(writer, profile);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static OrgProfile Read(JsonProperty member)
    {
        var profile = new OrgProfile(member.Name);
        foreach ((string name, _, Action<OrgProfile, string> set) in Fields)
        {
            if (member.Value.TryGetProperty(name, out JsonElement value))
            {
                set(profile, value.GetString() ?? throw new FormatException(name));
            }
        }

        profile.IsReadOnly = member.Value.TryGetProperty("readOnly", out JsonElement flag) && flag.GetBoolean();
        return profile;
    }

    private static void Write(Utf8JsonWriter writer, OrgProfile profile)
    {
        writer.WriteStartObject(profile.Name);
        foreach ((string name, Func<OrgProfile, string?> get, _) in Fields)
        {
            if (get(profile) is { } value)
            {
                writer.WriteString(name, value);
            }
        }

        if (profile.IsReadOnly)
        {
            writer.WriteBoolean("readOnly", true);
        }

        writer.WriteEndObject();
    }
}
