using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace OrgAdmin.Tests.Core.Support;

/// <summary>A request of the official client as it was captured from the wire.</summary>
internal sealed record CapturedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    internal static CapturedRequest Read(string name)
    {
        byte[] bytes = File.ReadAllBytes(ContractFiles.Require("wire", "js", name + ".http"));
        int end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        string[] lines = Encoding.ASCII.GetString(bytes, 0, end).Split("\r\n");
        string[] first = lines[0].Split(' ');
        Dictionary<string, string> headers = lines.Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        return new CapturedRequest(first[0], first[1], headers, bytes[(end + 4)..]);
    }
}
