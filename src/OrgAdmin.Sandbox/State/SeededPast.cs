using System;

namespace OrgAdmin.Sandbox.State;

// The audit logs of the seeded organizations for the last year; they match the organizations' current state.
internal static class SeededPast
{
    private const string Domain = "@aldercreek.example.com";
    private const string Person = "64a1f0c27be19d5a3c8e000";
    private const string Priya = Person + "3";
    private const string Tom = Person + "4";
    private const string Elena = Person + "5";
    private const string Grace = Person + "6";
    private const string Sam = Person + "7";
    private const string Jonas = Person + "8";

    // Has left the company and appears only in the log.
    private const string Marco = Person + "f";

    public static void Fill(SandboxState state)
    {
        DateTimeOffset now = state.Clock.UtcNow;
        FillAlderCreek(new PastWriter(state, SandboxSeed.AlderCreekId, now));
        FillEmea(new PastWriter(state, SandboxSeed.EmeaId, now));
    }

    private static void FillAlderCreek(PastWriter past)
    {
        const string Maya = SandboxSeed.MayaId;
        const string Daniel = SandboxSeed.DanielId;
        past.Patched(352.3, Maya, """{"description":"Pumps and pump monitoring for waterworks and farms"}""");
        past.Made(341.2, Daniel, "Application", "64a1f0e07be19d5a3c900003", "Irrigation Pilot");
        past.Made(340.9, Daniel, "Dashboard", "64a1f0ea7be19d5a3c910006", "Irrigation Pilot");
        past.Joined(322.4, Maya, Priya, "priya.raman" + Domain, "view", 1);
        past.Joined(300.1, Maya, Marco, "marco.ruiz" + Domain, "edit", 2);
        past.Patched(287.6, Maya, """{"iconColor":"#0f6e84"}""");
        past.Joined(275.3, Daniel, Elena, "elena.petrova" + Domain, "view", 3);
        past.Changed(261.2, Maya, Priya, "\"role\":\"collaborate\"");
        past.Joined(240.7, Daniel, Tom, "tom.brewster" + Domain, "collaborate", 4);
        past.Refused(
            226.4, Daniel, "inviteMember", """{"email":"elena.petrova@aldercreek.example.com","role":"edit"}""", 409, "AlreadyExists",
            "elena.petrova@aldercreek.example.com is already a member");
        past.Changed(215.5, Maya, Tom, $$"""
            "applicationRoles":[{"resourceId":"{{SeededResources.FieldService}}","role":"view"}]
            """);
        past.Joined(204.2, Daniel, Sam, "sam.whitlock@fieldworks.example.net", "none", 5);
        past.Edited(188.1, Maya, "Application", SeededResources.PumpMonitoring, "Pump Monitoring", """{"description":"Every pump in the field"}""");
        past.Patched(175.8, Maya, """{"mfaMode":"adminRequired"}""");
        past.Refused(
            160.3, Daniel, "modifyMember", $$"""{"userId":"{{Daniel}}","role":"edit"}""", 400, "Validation", "Your own role cannot be changed");
        past.Invited(151.6, Daniel, "grace.hunag" + Domain, "view");
        past.Revoked(151.5, Daniel, 6);
        past.Joined(151.4, Daniel, Grace, "grace.huang" + Domain, "view", 7);
        past.Transferred(133.2, Maya, SandboxSeed.EmeaId, "64a1f0e07be19d5a3c900008");
        past.Deleted(120.9, Maya, "Application", "64a1f0e07be19d5a3c9000ff", "Legacy Gateway");
        past.Edited(98.4, Daniel, "Application", SeededResources.FieldService, "Field Service", """{"name":"Field Service"}""");
        past.EditedIn(76.2, Priya, SeededResources.PumpMonitoring, "Pump Monitoring", "flow", "Flow", "Alarm routing");
        past.EditedIn(63.8, Tom, SeededResources.FieldService, "Field Service", "device", "Device", "Van 12 gateway");
        past.Changed(55.5, Maya, Marco, "\"role\":\"view\"");
        past.Removed(41.3, Maya, Marco);
        past.Invited(30.0, Maya, "julia.alvarez@fieldworks.example.net", "collaborate");
        past.Changed(21.2, Maya, Elena, $$"""
            "dashboardRoles":[{"resourceId":"{{SeededResources.PlantOverview}}","role":"collaborate"}]
            """);
        past.Changed(12.6, Daniel, Priya, "\"role\":\"edit\"");
        past.Changed(9.1, Maya, Sam, $$"""
            "applicationRoles":[{"resourceId":"{{SeededResources.FieldService}}","role":"collaborate"},
            {"resourceId":"{{SeededResources.PumpMonitoring}}","role":"view"}],
            "dashboardRoles":[{"resourceId":"{{SeededResources.PlantOverview}}","role":"view"}]
            """);
        past.Refused(
            5.7, Priya, "inviteMember", """{"email":"friend@example.net","role":"view"}""", 403, "Forbidden",
            "The role edit may not use org.inviteMember");
        past.Invited(2.0, Maya, "noah.fischer" + Domain, "edit");
        past.Patched(1.2, Maya, """{"billingEmail":"accounts@aldercreek.example.com"}""");
    }

    private static void FillEmea(PastWriter past)
    {
        const string Maya = SandboxSeed.MayaId;
        past.Joined(310.5, Maya, Jonas, "jonas.weber" + Domain, "collaborate", 8);
        past.Joined(280.2, Maya, Person + "9", "amelie.fournier" + Domain, "view", 9);
        past.Changed(190.4, Maya, Jonas, "\"role\":\"edit\"");
        past.Joined(145.9, Maya, Person + "a", "luca.moretti" + Domain, "collaborate", 10);
        past.Made(70.3, Jonas, "Dashboard", "64a1f0ea7be19d5a3c91000c", "Open Tickets");
        past.Patched(16.8, Maya, """{"description":"Sales and service for Europe, the Middle East and Africa"}""");
    }
}
