using System;
using OrgAdmin.Sandbox;
using OrgAdmin.TestServer;

namespace OrgAdmin.Tests.Formatting;

/// <summary>An organization all of whose texts try to steer the terminal.</summary>
internal static class HostileNames
{
    /// <summary>Whether a character on the screen does more than stand there.</summary>
    internal static bool Steers(char c) => c != '\n' && (char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202e' or '\u200b');

    internal static void Put(LoopbackServer server, string orgId) => server.Api.UpdateOrganization(orgId, org => org with
    {
        Name = "\u001b]0;x\u0007Labs\r\n\u202e" + new string('n', 60),
        Description = "\u009b2J" + new string('d', 5000),
        PlanId = "\u001b[8mfree",
        BillingEmail = "a\u001b[0m@example.com",
        IconColor = "\u001b[5m",
        SubscriptionStatus = "\u001b[31m",
        WhitelistedEmailDomains = ["\u001b[2Jexample.com"],
        MfaMode = "\u200b\u001b[7mrequired",
        Members =
        [
            .. org.Members,
            new SandboxMember
            {
                UserId = "64a1f0c27be19d5a3c8e00aa",
                FirstName = "E\u001b[2J",
                LastName = "\nvil\u2028",
                Email = "e\u0000vil@example.com",
                Role = "admin\u001b[32m",
                AvatarUrl = "https://\u001b[0m",
                ApplicationRoles = [new SandboxResourceRole("\u001b[2J", "\u001b[2Jview")],
            },
        ],
        Invites = [new SandboxInvite { Email = "e\u001b[2Jvil@example.com", Role = "\u001b[1madmin", InviteDate = DateTimeOffset.UtcNow }],
    });
}
