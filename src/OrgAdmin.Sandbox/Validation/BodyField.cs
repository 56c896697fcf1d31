using System;
using System.Text.Json;

namespace OrgAdmin.Sandbox.Validation;

internal sealed class BodyField
{
    public BodyField(string name, Func<string, JsonElement, string?> check, bool required = false)
    {
        Name = name;
        Check = check;
        IsRequired = required;
    }

    public string Name { get; }

    // Takes the member's name and value; returns what is wrong, or null.
    public Func<string, JsonElement, string?> Check { get; }

    public bool IsRequired { get; }
}
