using System;

namespace OrgAdmin.Sandbox.Rules;

internal static class Roles
{
    public const string None = "none";
    public const string View = "view";
    public const string Admin = "admin";

    private static readonly string[] Rising = [None, View, "collaborate", "edit", Admin];

    public static bool IsAtLeast(string role, string needed) => Rank(role) >= Rank(needed);

    public static string Lower(string left, string right) => Rank(left) <= Rank(right) ? left : right;

    private static int Rank(string role) => Array.IndexOf(Rising, role);
}
