using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace OrgAdmin;

/// <summary>Named values of an object of the API; its text is that of its members, so that a cell of a table or of a CSV file shows them.</summary>
internal sealed class ItemMap : ReadOnlyDictionary<string, object?>
{
    internal ItemMap(IDictionary<string, object?> members)
        : base(members)
    {
    }

    /// <summary>The members as name=value, with commas between.</summary>
    public override string ToString() => string.Join(", ", this.Select(member => $"{member.Key}={member.Value}"));
}
