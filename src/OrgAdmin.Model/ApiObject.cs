using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace OrgAdmin;

/// <summary>What every object that the organization API sends has in common.</summary>
public abstract class ApiObject
{
    private static readonly ReadOnlyDictionary<string, object?> Nothing = new ItemMap(new Dictionary<string, object?>());

    private protected ApiObject()
    {
    }

    /// <summary>
    /// Every member of the reply that the schema does not know, and every known one whose value has another type than the schema says,
    /// under the API's name. Values are text, numbers, booleans, null, lists and dictionaries of the same.
    /// </summary>
    public ReadOnlyDictionary<string, object?> AdditionalProperties { get; internal set; } = Nothing;

    /// <summary>What the reply brought as <c>_actions</c>; empty unless asked for with <c>-IncludeActions</c>.</summary>
    public ReadOnlyDictionary<string, object?> Actions { get; internal set; } = Nothing;

    /// <summary>What the reply brought as <c>_links</c>; empty unless asked for with <c>-IncludeLinks</c>.</summary>
    public ReadOnlyDictionary<string, object?> Links { get; internal set; } = Nothing;

    /// <summary>What the reply brought as <c>_embedded</c>; empty unless asked for with <c>-IncludeEmbedded</c>.</summary>
    public ReadOnlyDictionary<string, object?> Embedded { get; internal set; } = Nothing;

    /// <summary>Where the object came from; null where that is not known, as for one that was read from a file.</summary>
    internal ServerOrigin? Origin { get; private set; }

    /// <summary>Keeps in mind where the object came from.</summary>
    internal virtual void SetOrigin(ServerOrigin origin) => Origin = origin;
}
