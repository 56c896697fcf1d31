using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using OrgAdmin.Core;
using OrgAdmin.Core.Operations;
using OrgAdmin.HelpGenerator.Help;

namespace OrgAdmin.HelpGenerator.Reading;

/// <summary>The operations that the client has, found by their descriptors, so that the help cannot say another path.</summary>
internal static class OperationTable
{
    /// <summary>The descriptors, by the API's names.</summary>
    internal static IReadOnlyDictionary<string, ApiOperation> All { get; } = typeof(OrgClient)
        .GetProperties(BindingFlags.Static | BindingFlags.NonPublic)
        .Where(property => property.PropertyType == typeof(ApiOperation))
        .Select(property => (ApiOperation)property.GetValue(null)!)
        .ToDictionary(operation => operation.Id, StringComparer.Ordinal);

    /// <summary>Describes an operation.</summary>
    /// <param name="id">The API's name for it.</param>
    /// <param name="use">When it is used.</param>
    internal static OperationHelp Describe(string id, string use) => All.TryGetValue(id, out ApiOperation? operation)
        ? new OperationHelp(id, $"{operation.Method} {operation.Path}{QueryOf(operation)}", operation.Scopes, use)
        : throw new InvalidOperationException($"The docs name the operation '{id}', which the client does not have.");

    private static string QueryOf(ApiOperation operation) => operation.RequiredQuery.Count == 0
        ? string.Empty
        : "?" + string.Join('&', operation.RequiredQuery.Select(name => $"{name}={{{name}}}"));
}
