using System.Collections.Generic;

namespace OrgAdmin.Sandbox.State;

internal static class SandboxLimits
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "apitoken", "application", "applicationcertificate", "applicationcertificateauthority", "applicationkey", "credential", "dashboard",
        "datatable", "device", "devicerecipe", "experiencedomain", "experienceendpoint", "experiencegroup", "experienceslug",
        "experienceuser", "experienceversion", "experienceview", "file", "flow", "integration", "notebook", "privatefile", "resourcejob",
        "webhook", "dataTTL", "member", "payload", "storage", "notebookMinutesPerRun", "notebookMinutesPerMonth", "notebookInParallel",
        "experienceFlowSlots", "applicationFlowSlots", "systemInterval",
    ];

    public static IReadOnlyDictionary<string, long> Small { get; } = WithMembers(5);

    // The limits of a small plan, with another limit for members.
    public static IReadOnlyDictionary<string, long> WithMembers(long members) => new Dictionary<string, long>
    {
        ["application"] = 10,
        ["dashboard"] = 20,
        ["device"] = 500,
        ["flow"] = 200,
        ["webhook"] = 20,
        ["dataTTL"] = 2592000,
        ["member"] = members,
        ["payload"] = 5000000,
        ["storage"] = 10737418240,
    };
}
