using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Sandbox.Http;

internal static class ScopeTable
{
    private static readonly string[] OrganizationFamilies = ["all.Organization", "all.User", "only.Organization"];

    private static readonly string[] UserFamilies = ["all.User", "only.User"];

    public static bool Allows(IReadOnlyList<string> scopes, Route route)
    {
        string resource = route.Operation.Substring(0, route.Operation.IndexOf('.'));
        return scopes.Any(scope =>
            scope == route.Operation
            || scope == resource + ".*"
            || IsBroad(scope, route.ScopeClass));
    }

    private static bool IsBroad(string scope, ScopeClass scopeClass) => scopeClass switch
    {
        ScopeClass.Open => true,
        ScopeClass.OrganizationRead => IsOf(scope, OrganizationFamilies, "", ".bounded", ".read"),
        ScopeClass.OrganizationWrite => IsOf(scope, OrganizationFamilies, "", ".bounded"),
        ScopeClass.OrganizationAccess => IsOf(scope, OrganizationFamilies, ""),
        ScopeClass.UserRead => IsOf(scope, UserFamilies, "", ".bounded", ".read"),
        ScopeClass.UserWrite => IsOf(scope, UserFamilies, "", ".bounded"),
        _ => throw new ArgumentOutOfRangeException(nameof(scopeClass)),
    };

    private static bool IsOf(string scope, string[] families, params string[] suffixes) =>
        families.Any(family => suffixes.Any(suffix => scope == family + suffix));
}
