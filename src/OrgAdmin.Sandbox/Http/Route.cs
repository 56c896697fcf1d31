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
        _segments = template.Split('/');
    }

    public string Operation { get; }

    public string Method { get; }

    public ScopeClass ScopeClass { get; }

    public OrgAccess Access { get; }

    public Func<Call, Reply> CarryOut { get; }

    // Null: the operation takes no body.
    public BodySchema? Body { get; init; }

    public IReadOnlyList<string> Query { get; init; } = Array.Empty<string>();

    // The organization's id is the only variable in any path.
    public bool Matches(string method, string[] path, out string orgId)
    {
        orgId = string.Empty;
        if (method != Method || path.Length != _segments.Length)
        {
            return false;
        }

        for (int i = 0; i < path.Length; i++)
        {
            if (_segments[i] == "{orgId}" && path[i].Length > 0)
            {
                orgId = path[i];
            }
            else if (_segments[i] != path[i])
            {
                return false;
            }
        }

        return true;
    }
}
