using System.Linq;
using System.Text;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>Says where in a JSON text a place is: <c>organizations[0].members[3].role</c>.</summary>
internal static class SourcePath
{
    internal static string Of(SourceNode root, int offset)
    {
        var path = new StringBuilder();
        for (SourceNode? node = root; node is not null;)
        {
            node = node.Kind == SourceKind.Array ? Item(node, offset, path) : Member(node, offset, path);
        }

        return path.ToString();
    }

    private static SourceNode? Item(SourceNode array, int offset, StringBuilder path)
    {
        int index = array.Items.FindIndex(item => offset >= item.Start && offset < item.End);
        if (index < 0)
        {
            return null;
        }

        path.Append('[').Append(index).Append(']');
        return array.Items[index];
    }

    private static SourceNode? Member(SourceNode node, int offset, StringBuilder path)
    {
        SourceMember? member = node.Members.FirstOrDefault(one => offset >= one.Start && offset < one.Value.End);
        if (member is null)
        {
            return null;
        }

        if (member.Name.Length > 0 && member.Name.All(c => c is '$' or '_' || (c < 0x80 && char.IsLetterOrDigit(c))))
        {
            path.Append(path.Length > 0 ? "." : string.Empty).Append(member.Name);
        }
        else
        {
            path.Append("[\"").Append(member.Name.ForDisplay()).Append("\"]");
        }

        return member.Value;
    }
}
