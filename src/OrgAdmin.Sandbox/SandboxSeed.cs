using System;
using System.Collections.Generic;
using System.Globalization;
using OrgAdmin.Sandbox.State;

namespace OrgAdmin.Sandbox;

/// <summary>
/// The people and organizations of a seeded sandbox: a pump manufacturer, its European branch, a partner laboratory, and a customer.
/// </summary>
public static class SandboxSeed
{
    /// <summary>The id of Alder Creek Pumps, whose seven members hold all five roles.</summary>
    public const string AlderCreekId = "64a1f0b97be19d5a3c8d0001";

    /// <summary>The id of Alder Creek Pumps EMEA, of which Maya is the only admin.</summary>
    public const string EmeaId = "64a1f0b97be19d5a3c8d0002";

    /// <summary>The id of Harbor Street Labs, in which Maya may edit but not administer.</summary>
    public const string LabsId = "64a1f0b97be19d5a3c8d0003";

    /// <summary>The user id of Maya Lindqvist, to whom the <see cref="SandboxApi.DefaultToken"/> belongs.</summary>
    public const string MayaId = "64a1f0c27be19d5a3c8e0001";

    /// <summary>The user id of Daniel Okafor, the other admin of Alder Creek Pumps.</summary>
    public const string DanielId = "64a1f0c27be19d5a3c8e0002";

    /// <summary>The user id of Noah Fischer, who has been invited to Alder Creek Pumps and has not answered.</summary>
    public const string NoahId = "64a1f0c27be19d5a3c8e000e";

    /// <summary>The id of the invite to Alder Creek Pumps that can still be accepted.</summary>
    public const string PendingInviteId = "64a1f0d47be19d5a3c8f0001";

    /// <summary>The secret of that invite, which stands in the link of its mail.</summary>
    public const string PendingInviteSecret = "b2Yt9mVw4xQsK7pRfN3dHcJzL8gTqU5e6aXk";

    /// <summary>The id of the invite to Alder Creek Pumps that has expired.</summary>
    public const string ExpiredInviteId = "64a1f0d47be19d5a3c8f0002";

    /// <summary>The password of every seeded user.</summary>
    public const string Password = "sandbox-password";

    /// <summary>The second factor of those seeded users who have one.</summary>
    public const string TwoFactorCode = "246810";

    /// <summary>The id of the instance to which both organizations of Alder Creek belong.</summary>
    public const string InstanceId = "64a1f0f47be19d5a3c920001";

    /// <summary>The id of Riverbend Water Cooperative, of which Maya is no member: she has been invited.</summary>
    public const string RiverbendId = "64a1f0b97be19d5a3c8d0004";

    /// <summary>The id of the invite that Maya herself has received and not answered.</summary>
    public const string MayasInviteId = "64a1f0d47be19d5a3c8f0004";

    /// <summary>The id of Maya's API token that only reads.</summary>
    public const string ReportTokenId = "64a1f1047be19d5a3c930001";

    /// <summary>The id of Maya's API token that invites people, and that is switched off.</summary>
    public const string OnboardingTokenId = "64a1f1047be19d5a3c930002";

    private const string PumpMonitoringApp = SeededResources.PumpMonitoring;
    private const string FieldServiceApp = SeededResources.FieldService;
    private const string PlantDashboard = SeededResources.PlantOverview;

    private const string AlderCreekDomain = "@aldercreek.example.com";
    private const string HarborStreetDomain = "@harborstreet.example.org";

    internal static void Fill(SandboxState state)
    {
        DateTimeOffset now = state.Clock.UtcNow;
        SandboxUser maya = Person(state, MayaId, "Maya", "Lindqvist", "maya.lindqvist" + AlderCreekDomain, twoFactor: true);
        state.Put(AlderCreek(state, maya, now));
        state.Put(Emea(state, maya, now));
        state.Put(Labs(state, maya, now));
        state.Put(Riverbend(state, maya, now));
        SeededResources.Fill(state);
        SeededPast.Fill(state);
        SeededTokens.Fill(state);
        state.Put(new SandboxToken { Text = SandboxApi.DefaultToken, UserId = MayaId, Scopes = ["all.User"] });
    }

    private static SandboxOrganization AlderCreek(SandboxState state, SandboxUser maya, DateTimeOffset now)
    {
        SandboxUser daniel = Person(state, DanielId, "Daniel", "Okafor", "daniel.okafor" + AlderCreekDomain, twoFactor: true);
        SandboxUser priya = Person(state, Id(3), "Priya", "Raman", "priya.raman" + AlderCreekDomain);
        SandboxUser tom = Person(state, Id(4), "Tom", "Brewster", "tom.brewster" + AlderCreekDomain);
        SandboxUser elena = Person(state, Id(5), "Elena", "Petrova", "elena.petrova" + AlderCreekDomain, twoFactor: true);
        SandboxUser grace = Person(state, Id(6), "Grace", "Huang", "grace.huang" + AlderCreekDomain, sso: true);
        SandboxUser sam = Person(state, Id(7), "Sam", "Whitlock", "sam.whitlock@fieldworks.example.net");

        // Accounts without an organization, invited to this one.
        Person(state, NoahId, "Noah", "Fischer", "noah.fischer" + AlderCreekDomain);
        Person(state, Id(16), "Julia", "Alvarez", "julia.alvarez@fieldworks.example.net");
        return Organization(AlderCreekId, "Alder Creek Pumps", now, ageInDays: 1460) with
        {
            Description = "Pumps and pump monitoring for waterworks and farms",
            Members =
            [
                SandboxMember.Of(maya, "admin"),
                SandboxMember.Of(daniel, "admin"),
                SandboxMember.Of(priya, "edit"),
                SandboxMember.Of(tom, "collaborate") with { ApplicationRoles = [new(FieldServiceApp, "view")] },
                SandboxMember.Of(elena, "view") with { DashboardRoles = [new(PlantDashboard, "collaborate")] },
                SandboxMember.Of(grace, "view"),
                SandboxMember.Of(sam, "none") with
                {
                    ApplicationRoles = [new(FieldServiceApp, "collaborate"), new(PumpMonitoringApp, "view")],
                    DashboardRoles = [new(PlantDashboard, "view")],
                },
            ],
            Invites =
            [
                Invite(PendingInviteId, "noah.fischer" + AlderCreekDomain, "edit", now.AddDays(-2)) with { Token = PendingInviteSecret },
                Invite(ExpiredInviteId, "julia.alvarez@fieldworks.example.net", "collaborate", now.AddDays(-30)) with
                {
                    ApplicationRoles = [new(FieldServiceApp, "collaborate")],
                    DisallowTransfer = true,
                },
            ],
            Limits = SandboxLimits.WithMembers(50),
            Counts = Counts(applications: 6, dashboards: 9, devices: 412, flows: 58),
            PlanId = "enterprise",
            BillingEmail = "accounts" + AlderCreekDomain,
            SubscriptionStatus = "active",
            IsEnterprise = true,
            IconColor = "#0f6e84",
            WhitelistedEmailDomains = ["aldercreek.example.com", "fieldworks.example.net"],
            MfaMode = "adminRequired",
        };
    }

    private static SandboxOrganization Emea(SandboxState state, SandboxUser maya, DateTimeOffset now)
    {
        SandboxUser jonas = Person(state, Id(8), "Jonas", "Weber", "jonas.weber" + AlderCreekDomain);
        SandboxUser amelie = Person(state, Id(9), "Amélie", "Fournier", "amelie.fournier" + AlderCreekDomain, twoFactor: true);
        SandboxUser luca = Person(state, Id(10), "Luca", "Moretti", "luca.moretti" + AlderCreekDomain);
        return Organization(EmeaId, "Alder Creek Pumps EMEA", now, ageInDays: 540) with
        {
            Description = "Sales and service for Europe, the Middle East and Africa",
            Members =
            [
                SandboxMember.Of(maya, "admin"),
                SandboxMember.Of(jonas, "edit"),
                SandboxMember.Of(amelie, "view"),
                SandboxMember.Of(luca, "collaborate"),
            ],
            Limits = SandboxLimits.WithMembers(5),
            Counts = Counts(applications: 2, dashboards: 3, devices: 87, flows: 14),
            PlanId = "team",
            BillingEmail = "accounts.emea" + AlderCreekDomain,
            SubscriptionStatus = "active",
            IconColor = "#b5541c",
        };
    }

    private static SandboxOrganization Labs(SandboxState state, SandboxUser maya, DateTimeOffset now)
    {
        SandboxUser ruth = Person(state, Id(11), "Ruth", "Adeyemi", "ruth.adeyemi" + HarborStreetDomain, twoFactor: true);
        SandboxUser kenji = Person(state, Id(12), "Kenji", "Sato", "kenji.sato" + HarborStreetDomain, twoFactor: true);
        return Organization(LabsId, "Harbor Street Labs", now, ageInDays: 210) with
        {
            Description = "Sensor prototypes and test rigs",
            Members = [SandboxMember.Of(ruth, "admin"), SandboxMember.Of(kenji, "admin"), SandboxMember.Of(maya, "edit")],
            Invites = [Invite("64a1f0d47be19d5a3c8f0003", "ines.costa" + HarborStreetDomain, "view", now.AddDays(-5)) with { InvitedById = ruth.Id }],
            Limits = SandboxLimits.WithMembers(10),
            Counts = Counts(applications: 3, dashboards: 4, devices: 25, flows: 21),
            PlanId = "trial",
            BillingEmail = "office" + HarborStreetDomain,
            SubscriptionStatus = "trialing",
            IconColor = "#4b2e83",
            MfaMode = "required",
            AuditLogEnabled = false,
        };
    }

    // Shares no members with the other organizations, and has invited Maya.
    private static SandboxOrganization Riverbend(SandboxState state, SandboxUser maya, DateTimeOffset now)
    {
        SandboxUser oskar = Person(state, Id(13), "Oskar", "Lind", "oskar.lind@riverbend.example.org");
        return Organization(RiverbendId, "Riverbend Water Cooperative", now, ageInDays: 900) with
        {
            Members = [SandboxMember.Of(oskar, "admin")],
            Invites = [Invite(MayasInviteId, maya.Email, "collaborate", now.AddDays(-3)) with { InvitedById = oskar.Id }],
            Limits = SandboxLimits.WithMembers(3),
            PlanId = "team",
            SubscriptionStatus = "active",
            AuditLogEnabled = false,
        };
    }

    private static string Id(int number) => "64a1f0c27be19d5a3c8e" + number.ToString("x4", CultureInfo.InvariantCulture);

    private static SandboxUser Person(
        SandboxState state, string id, string firstName, string lastName, string email, bool twoFactor = false, bool sso = false) =>
        state.Put(new SandboxUser
        {
            Id = id,
            FirstName = firstName,
            LastName = lastName,
            Email = email,
            Password = Password,
            TwoFactorCode = twoFactor ? TwoFactorCode : null,
            SsoLinked = sso,
            CreationDate = state.Clock.UtcNow.AddDays(-1500),
        });

    private static SandboxOrganization Organization(string id, string name, DateTimeOffset now, int ageInDays) => new()
    {
        Id = id,
        Name = name,
        CreationDate = now.AddDays(-ageInDays),
        LastUpdated = now.AddDays(-ageInDays / 20),
        CurrentPeriodStart = now.AddDays(-12),
        CurrentPeriodEnd = now.AddDays(18),
    };

    private static SandboxInvite Invite(string id, string email, string role, DateTimeOffset sent) =>
        new() { Id = id, Email = email, Role = role, InviteDate = sent, InvitedById = MayaId };

    private static Dictionary<string, long> Counts(long applications, long dashboards, long devices, long flows) => new()
    {
        ["appCount"] = applications,
        ["dashCount"] = dashboards,
        ["deviceCount"] = devices,
        ["flowCount"] = flows,
        ["deviceRecipeCount"] = applications,
        ["keyCount"] = applications * 2,
        ["fileCount"] = applications * 5,
        ["notebookCount"] = dashboards / 2,
        ["webhookCount"] = applications - 1,
    };
}
