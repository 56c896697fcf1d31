using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Sandbox.Http;

internal static class ScopeTable
{
    private static readonly string[] None = [];

    private static readonly string[] Full = [""];

    private static readonly string[] Bounded = ["", ".bounded"];

    private static readonly string[] Readable = ["", ".bounded", ".read"];

    public static bool Allows(IReadOnlyList<string> scopes, Route route) =>
        route.ScopeClass is ScopeClass.Open or ScopeClass.Optional || ScopesOf(route).Intersect(scopes, StringComparer.Ordinal).Any();

    // Every scope that permits the operation; empty when it requires no token.
    public static IReadOnlyList<string> ScopesOf(Route route)
    {
        IEnumerable<string> broad = BroadScopes(route.ScopeClass);
        string resource = route.Operation.Substring(0, route.Operation.IndexOf('.'));
        return route.ScopeClass is ScopeClass.Open or ScopeClass.Optional ? None : [.. broad, resource + ".*", route.Operation];
    }

    private static IEnumerable<string> BroadScopes(ScopeClass scopeClass) => scopeClass switch
    {
        ScopeClass.Open or ScopeClass.Optional => None,
        ScopeClass.OrganizationRead => Of(Readable, "all.Organization", "all.User", "only.Organization"),
        ScopeClass.OrganizationWrite => Of(Bounded, "all.Organization", "all.User", "only.Organization"),
        ScopeClass.OrganizationAccess => Of(Full, "all.Organization", "all.User", "only.Organization"),
        ScopeClass.ApplicationList => [.. Of(Readable, "all.Organization", "all.User", "only.Organization"), "all.User.cli"],
        ScopeClass.ApplicationRead =>
            [.. Of(Readable, "all.Application", "all.Organization", "all.User"), "all.Application.cli", "all.User.cli"],
        ScopeClass.UserRead => Of(Readable, "all.User", "only.User"),
        ScopeClass.UserWrite => Of(Bounded, "all.User", "only.User"),
        ScopeClass.UserAccess => Of(Full, "all.User", "only.User"),
        ScopeClass.InstanceRead => Of(Readable, "all.Instance", "all.User"),
        ScopeClass.InstanceWrite => Of(Bounded, "all.Instance", "all.User"),
        ScopeClass.InstanceAccess => Of(Full, "all.Instance", "all.User"),
        _ => throw new ArgumentOutOfRangeException(nameof(scopeClass)),
    };

    private static IEnumerable<string> Of(string[] forms, params string[] families) =>
        families.SelectMany(family => forms.Select(form => family + form));
}
