using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OrgAdmin.Sandbox.Validation;

namespace OrgAdmin.Sandbox.State;

// Generates large numbers of organizations with a common admin.
internal static class GeneratedOrganizations
{
    private static readonly string[] Trades = ["Pumps", "Valves", "Turbines", "Boilers", "Gauges", "Filters", "Motors", "Sensors"];

    private static readonly string[] FirstNames = ["Ada", "Ben", "Chloe", "Dmitri", "Esra", "Femi", "Gita", "Hugo", "Ivy", "João"];

    private static readonly string[] LastNames = ["Abara", "Berg", "Castro", "Dubois", "Egan", "Fuchs", "Greco", "Hale", "Ito", "Jansen"];

    private static readonly string[] Roles = ["edit", "collaborate", "view", "none"];

    public static IReadOnlyList<SandboxOrganization> Add(SandboxState state, int count, int members, string adminUserId)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }

        if (members < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(members), "An organization has at least its admin.");
        }

        SandboxUser admin = state.FindUser(adminUserId)
            ?? throw new ArgumentException("There is no such user.", nameof(adminUserId));

        // Numbering continues after the admin's organizations, so that a second batch has its own names and people.
        int first = 1 + state.Organizations.Count(org => org.Members.Any(member => Patterns.SameId(member.UserId, admin.Id)));
        return Enumerable.Range(first, count).Select(number => state.Put(Make(state, number, members, admin))).ToArray();
    }

    private static SandboxOrganization Make(SandboxState state, int number, int members, SandboxUser admin)
    {
        IEnumerable<SandboxMember> others = Enumerable.Range(1, members - 1).Select(i => Member(state, number, i));
        return new SandboxOrganization
        {
            Name = string.Format(CultureInfo.InvariantCulture, "Branch {0:d4} {1}", number, Trades[number % Trades.Length]),
            Description = "One of many",
            BillingEmail = string.Format(CultureInfo.InvariantCulture, "accounts@branch{0}.example.com", number),
            PlanId = "team",
            SubscriptionStatus = "active",
            Limits = SandboxLimits.WithMembers(members + 100L),
            Counts = new Dictionary<string, long> { ["appCount"] = number % 5, ["deviceCount"] = number * 3L },
            Members = [SandboxMember.Of(admin, "admin"), .. others],
        };
    }

    private static SandboxMember Member(SandboxState state, int organization, int index)
    {
        SandboxUser user = state.Put(new SandboxUser
        {
            FirstName = FirstNames[index % FirstNames.Length],
            LastName = LastNames[index / FirstNames.Length % LastNames.Length],
            Email = string.Format(CultureInfo.InvariantCulture, "person{0}@branch{1}.example.com", index, organization),
            Password = SandboxSeed.Password,
        });
        return SandboxMember.Of(user, Roles[index % Roles.Length]);
    }
}
