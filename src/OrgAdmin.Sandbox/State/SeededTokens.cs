using System;

namespace OrgAdmin.Sandbox.State;

// Maya's API tokens: one that only reads and is a viewer wherever it goes, and one that invites people to a single organization.
internal static class SeededTokens
{
    public static void Fill(SandboxState state)
    {
        DateTimeOffset now = state.Clock.UtcNow;
        Put(state, SandboxSeed.ReportTokenId, now.AddDays(-80), now.AddDays(120), ["all.User.read"], token => token with
        {
            Name = "Nightly report",
            Description = "Who is a member of what, every night at two",
            DefaultRole = "view",
        });
        Put(state, SandboxSeed.OnboardingTokenId, now.AddDays(-35), null, ["org.get", "org.inviteMember", "org.pendingInvites"], token => token with
        {
            Name = "Onboarding",
            DefaultRole = "none",
            OrgRoles = [new SandboxTokenRole(SandboxSeed.AlderCreekId, "admin")],
            IsActive = false,
        });
    }

    private static void Put(
        SandboxState state, string id, DateTimeOffset made, DateTimeOffset? expires, string[] scopes, Func<SandboxToken, SandboxToken> complete) =>
        state.Put(complete(new SandboxToken
        {
            Id = id,
            Text = TokenText.Create(SandboxSeed.MayaId, scopes, made, expires, id),
            UserId = SandboxSeed.MayaId,
            Scopes = scopes,
            Expires = expires,
            CreationDate = made,
            LastUpdated = made,
        }));
}
