using System.Collections.Generic;

namespace OrgAdmin.Benchmarks.Soak;

/// <summary>
/// One round of operations over all cmdlets: reads, changes, rehearsals, pipelines and failures, in a connection of its own that is ended,
/// or now and then merely replaced.
/// </summary>
internal static class SoakRound
{
    internal static SoakStep Disconnect { get; } = new("Disconnect-Org");

    internal static IReadOnlyList<SoakStep> Steps { get; } =
    [
        new("Connect-Org -Token $token -Uri $uri -OrgId 64a1f0b97be19d5a3c8d0001"),
        new("Get-OrgConnection"),
        new("Get-Org"),
        new("$org = Get-Org 64a1f0b97be19d5a3c8d0001 -IncludeLinks -IncludeActions"),
        new("Get-Org -First 1 -Verbose 4>$null", """{"kind":"status","status":429,"headers":{"Retry-After":"0"}}"""),
        new("Get-Org -Name 'Alder*' -SortBy CreationDate -Descending"),
        new("Get-Org | Get-OrgMember -Role Admin"),
        new("Get-OrgMember -Email '*@aldercreek.example.com' -Debug 5>$null"),
        new("Find-OrgMember -Email '*@aldercreek.example.com'"),
        new("Get-OrgInvite", """{"kind":"gzip"}"""),
        new("$null = $org | Set-Org -Description 'Water, day and night'"),
        new("Set-Org -Name 'Only rehearsed' -WhatIf 6>$null"),
        new("$invite = New-OrgInvite -Email first@example.com -Role View"),
        new("$null = New-OrgInvite -Email second@example.com -Role Edit -DashboardRole @{ '64a1f0ea7be19d5a3c910001' = 'View' }"),
        new("$invite | Revoke-OrgInvite", """{"kind":"status","status":429,"method":"DELETE","headers":{"Retry-After":"0"}}"""),
        new("Revoke-OrgInvite -Email second@example.com"),
        new("$null = Set-OrgMember -Email elena.petrova@aldercreek.example.com -Role Edit"),
        new("Remove-OrgMember -Email grace.huang@aldercreek.example.com -Confirm:$false"),
        new("Get-Org 64a1f0b97be19d5a3c8dffff -ErrorAction SilentlyContinue; $Error.Clear()"),
        new("Get-OrgMember -ErrorAction SilentlyContinue; $Error.Clear()", """{"kind":"status","status":500,"body":"<html>"}"""),
        new("$null = New-Org -Name 'Alder Creek Valves'"),
        new("Remove-Org -OrgId 64a1f0b97be19d5a3c8d0002 -Confirm:$false"),
    ];

    /// <summary>What makes a call wait before it is sent again: now and then, or most of the time would be waiting.</summary>
    internal static IReadOnlyList<SoakStep> Slow { get; } =
    [
        new("Get-OrgMember", """{"kind":"truncateBody"}"""),
        new("$null = New-OrgInvite -Email third@example.com -Role View", """{"kind":"dropAfter","method":"POST","reset":true}"""),
    ];
}
