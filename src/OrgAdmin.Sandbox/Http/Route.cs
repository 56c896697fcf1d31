using System;
using System.Collections.Generic;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.Http;

internal sealed class Route
{
    private readonly string[] _segments;

    public Route(string operation, string method, string template, ScopeClass scopeClass, OrgAccess access, Func<Call, Reply> carryOut)
    {
        Operation = operation;
        Method = method;
        ScopeClass = scopeClass;
        Access = access;
        CarryOut = carryOut;
        Template = template;
        _segments = template.Split('/');
    }

    public string Operation { get; }

    public string Method { get; }

    // The path, with the names of ids in braces.
    public string Template { get; }

    // The name of the operation in _actions and in the audit log.
    public string Action => Operation.Substring(Operation.IndexOf('.') + 1);

    public ScopeClass ScopeClass { get; }

    public OrgAccess Access { get; }

    public Func<Call, Reply> CarryOut { get; }

    // Null when the operation takes no body.
    public BodySchema? Body { get; init; }

    // The names of the query's parameters; one that ends in [] is indexed by brackets.
    public IReadOnlyList<string> Query { get; init; } = Array.Empty<string>();

    // The ids of the path by name; null when the path does not match. Every variable of a path is an id.
    public IReadOnlyDictionary<string, string>? Match(string method, string[] path)
    {
        if (method != Method || path.Length != _segments.Length)
        {
            return null;
        }

        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < path.Length; i++)
        {
            string segment = _segments[i];
            if (segment.Length > 0 && segment[0] == '{' && path[i].Length > 0)
            {
                ids[segment.Trim('{', '}')] = path[i];
            }
            else if (segment != path[i])
            {
                return null;
            }
        }

        return ids;
    }
}
