using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Sandbox.State;

// Generates large numbers of audit entries, spread evenly over the retention time of a year.
internal static class GeneratedAudit
{
    private static readonly TimeSpan Past = TimeSpan.FromDays(364);

    private static readonly string[] RoleNames = ["view", "collaborate", "edit"];

    public static void Add(SandboxState state, string orgId, int count)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }

        SandboxOrganization organization = state.FindOrganization(orgId)
            ?? throw new ArgumentException("There is no such organization.", nameof(orgId));
        SandboxMember[] admins = organization.Members.Where(member => member.Role == "admin").ToArray();
        if (admins.Length == 0)
        {
            throw new ArgumentException("The organization has no administrator who could have acted.", nameof(orgId));
        }

        DateTimeOffset start = state.Clock.UtcNow - Past;
        string path = $$"""{"orgId":"{{organization.Id}}"}""";
        IEnumerable<SandboxAuditEntry> entries = Enumerable.Range(0, count).Select(i =>
        {
            SandboxMember actor = admins[i % admins.Length];
            SandboxMember member = organization.Members[i % organization.Members.Count];
            return new SandboxAuditEntry
            {
                OrgId = organization.Id,
                CreationDate = start + TimeSpan.FromTicks(Past.Ticks / count * i),
                ActorId = actor.UserId,
                ActorName = actor.Email,
                RequestResource = "org",
                RequestAction = "modifyMember",
                RequestPath = path,
                RequestBody = $$"""{"userId":"{{member.UserId}}","role":"{{RoleNames[i % RoleNames.Length]}}"}""",
                ResponseStatus = i % 50 == 49 ? 400 : 200,
            };
        });
        state.Audit.AddAll(organization.Id, entries);
    }
}
