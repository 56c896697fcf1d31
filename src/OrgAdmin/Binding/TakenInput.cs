using System;
using System.Collections.Generic;

namespace OrgAdmin.Binding;

/// <summary>What a cmdlet takes from the pipeline beside plain rows, and what its rows are about.</summary>
internal sealed class TakenInput
{
    /// <summary>The types of our own objects that it takes.</summary>
    internal IReadOnlyList<Type> Objects { get; set; } = Array.Empty<Type>();

    /// <summary>The types whose deserialized objects it takes.</summary>
    internal IReadOnlyList<Type> Deserialized { get; set; } = Array.Empty<Type>();

    /// <summary>Whether a deserialized object gives all its values, and not only says who or what is meant.</summary>
    internal bool UsesDeserializedValues { get; set; }

    /// <summary>Whether text is what the cmdlet is about.</summary>
    internal bool Text { get; set; }

    /// <summary>The command that takes an object of another kind in this one's place, by the type.</summary>
    internal IReadOnlyDictionary<Type, string> Instead { get; set; } = new Dictionary<Type, string>();

    /// <summary>Whether its rows are about organizations, so that one about a person is in the wrong place.</summary>
    internal bool IsAboutOrganizations { get; set; }

    /// <summary>The fields of a row that it needs to understand, and the parameters that give the same.</summary>
    internal IReadOnlyList<(RowField[] Fields, string[] Parameters)> Fields { get; set; } = Array.Empty<(RowField[], string[])>();

    /// <summary>The organization, which most rows name.</summary>
    internal static (RowField[] Fields, string[] Parameters) Organization { get; } =
        (new[] { RowField.OrgId, RowField.OrgName }, new[] { "OrgId", "OrgName" });

    internal static (RowField[] Fields, string[] Parameters) Email { get; } = (new[] { RowField.Email }, new[] { "Email" });

    internal static (RowField[] Fields, string[] Parameters) Role { get; } = (new[] { RowField.Role }, new[] { "Role" });
}
