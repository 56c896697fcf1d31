using System;
using System.Collections.Generic;
using System.Globalization;

namespace OrgAdmin.Sandbox.State;

// The applications, dashboards and the instance of the seeded organizations, matching the counts in their summaries.
internal static class SeededResources
{
    public const string PumpMonitoring = "64a1f0e07be19d5a3c900001";
    public const string FieldService = "64a1f0e07be19d5a3c900002";
    public const string PlantOverview = "64a1f0ea7be19d5a3c910001";

    public static void Fill(SandboxState state)
    {
        DateTimeOffset now = state.Clock.UtcNow;
        var made = new Maker(state, now);

        made.Application(SandboxSeed.AlderCreekId, "Pump Monitoring", devices: 260, flows: 21);
        made.Application(SandboxSeed.AlderCreekId, "Field Service", devices: 74, flows: 14);
        made.Application(SandboxSeed.AlderCreekId, "Irrigation Pilot", devices: 48, flows: 9);
        made.Application(SandboxSeed.AlderCreekId, "Spare Parts Portal", devices: 0, flows: 8);

        // Two applications with the same name, as after cloning: the name alone is ambiguous.
        made.Application(SandboxSeed.AlderCreekId, "Test Bench", devices: 18, flows: 4);
        made.Application(SandboxSeed.AlderCreekId, "Test Bench", devices: 12, flows: 2);
        made.Application(SandboxSeed.EmeaId, "EMEA Pump Monitoring", devices: 71, flows: 9);
        made.Application(SandboxSeed.EmeaId, "Service Desk", devices: 16, flows: 5);
        made.Application(SandboxSeed.LabsId, "Vibration Rig", devices: 11, flows: 9);
        made.Application(SandboxSeed.LabsId, "Sensor Prototypes", devices: 14, flows: 10);
        made.Application(SandboxSeed.LabsId, "Shared Tools", devices: 0, flows: 2);
        made.Application(SandboxSeed.MayaId, "Maya's Playground", devices: 2, flows: 3);

        made.Dashboard(SandboxSeed.AlderCreekId, "Plant Overview", application: 1);
        made.Dashboard(SandboxSeed.AlderCreekId, "Pump Health", application: 1);
        made.Dashboard(SandboxSeed.AlderCreekId, "Alarm History", application: 1);
        made.Dashboard(SandboxSeed.AlderCreekId, "Technician Map", application: 2);
        made.Dashboard(SandboxSeed.AlderCreekId, "Visits This Week", application: 2);
        made.Dashboard(SandboxSeed.AlderCreekId, "Irrigation Pilot", application: 3);
        made.Dashboard(SandboxSeed.AlderCreekId, "Orders", application: 4);
        made.Dashboard(SandboxSeed.AlderCreekId, "Lobby Screen", isPublic: true);
        made.Dashboard(SandboxSeed.AlderCreekId, "Management Summary");
        made.Dashboard(SandboxSeed.EmeaId, "EMEA Overview", application: 7);
        made.Dashboard(SandboxSeed.EmeaId, "EMEA Alarms", application: 7);
        made.Dashboard(SandboxSeed.EmeaId, "Open Tickets", application: 8);
        made.Dashboard(SandboxSeed.LabsId, "Rig Live", application: 9);
        made.Dashboard(SandboxSeed.LabsId, "Rig Archive", application: 9);
        made.Dashboard(SandboxSeed.LabsId, "Prototype Comparison", application: 10);
        made.Dashboard(SandboxSeed.LabsId, "Calibration");
        made.Dashboard(SandboxSeed.MayaId, "Scratch", application: 12);

        state.Put(new SandboxInstance
        {
            Id = SandboxSeed.InstanceId,
            Name = "Alder Creek Group",
            OrganizationIds = [SandboxSeed.AlderCreekId, SandboxSeed.EmeaId],
            Members = [new(SandboxSeed.MayaId, "admin"), new(SandboxSeed.DanielId, "view")],
            CreationDate = now.AddDays(-1400),
            LastUpdated = now.AddDays(-90),
        });
    }

    // Assigns ids in order of creation; the ids that seeded roles refer to come first.
    private sealed class Maker
    {
        private readonly SandboxState _state;
        private readonly DateTimeOffset _now;
        private int _applications;
        private int _dashboards;

        public Maker(SandboxState state, DateTimeOffset now)
        {
            _state = state;
            _now = now;
        }

        public void Application(string ownerId, string name, long devices, long flows) => _state.Put(new SandboxApplication
        {
            Id = ApplicationId(++_applications),
            OwnerId = ownerId,
            Name = name,
            CreationDate = Created(ownerId, _applications),
            LastUpdated = _now.AddDays(-_applications),
            Counts = new Dictionary<string, long> { ["deviceCount"] = devices, ["flowCount"] = flows, ["keyCount"] = 2 },
        });

        public void Dashboard(string ownerId, string name, int application = 0, bool isPublic = false) => _state.Put(new SandboxDashboard
        {
            Id = "64a1f0ea7be19d5a3c91" + (++_dashboards).ToString("x4", CultureInfo.InvariantCulture),
            OwnerId = ownerId,
            Name = name,
            ApplicationId = application == 0 ? null : ApplicationId(application),
            IsPublic = isPublic,
            CreationDate = Created(ownerId, _dashboards),
            LastUpdated = _now.AddDays(-_dashboards),
        });

        private static string ApplicationId(int number) => "64a1f0e07be19d5a3c90" + number.ToString("x4", CultureInfo.InvariantCulture);

        // A date after the owner's creation and before today.
        private DateTimeOffset Created(string ownerId, int number) =>
            (_state.FindOrganization(ownerId)?.CreationDate ?? _now.AddDays(-400)).AddDays(number);
    }
}
