BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Get-OrgAuditLog' {
    BeforeEach {
        Reset-TestServer
        $Log = "GET /orgs/$($Seed.AlderCreek)/audit-logs?$Globals&sortDirection=desc&page=0&perPage="
    }

    It 'gets the newest entries with one request' {
        $entries = Get-OrgAuditLog $Seed.AlderCreek -First 3
        $entries | ForEach-Object { $_.GetType().FullName | Should -BeExactly 'OrgAdmin.OrgAuditLogEntry' }
        $entries.Count | Should -Be 3
        $entries[0].Time | Should -BeGreaterThan $entries[1].Time
        Get-Sent | Should -BeLike "$($Log)3&start=0&end=*"
    }

    It 'says who changed what for whom' {
        $null = Set-OrgMember $Seed.AlderCreek -Email elena.petrova@aldercreek.example.com -Role Edit
        $entry = Get-Org $Seed.AlderCreek | Get-OrgAuditLog -First 1
        $entry.Summary | Should -BeExactly 'Maya Lindqvist changed the role of elena.petrova@aldercreek.example.com to Edit'
        $entry.Target | Should -BeExactly 'elena.petrova@aldercreek.example.com'
        $entry.Status | Should -BeExactly 'Success'
        $entry.RequestBody['role'] | Should -BeExactly 'edit'
    }

    It 'takes times as Get-Date, TimeSpan and text' {
        $all = Get-OrgAuditLog $Seed.AlderCreek
        foreach ($start in (Get-Date).AddDays(-30), [timespan]::FromDays(30), (Get-Date).AddDays(-30).ToString('o')) {
            (Get-OrgAuditLog $Seed.AlderCreek -Start $start).Count | Should -Be ($all | Where-Object Time -gt (Get-Date).AddDays(-30)).Count
        }
    }

    It 'means by a member what this person did, and by -Target what happened to them' {
        (Get-OrgMember $Seed.AlderCreek -Email priya.* | Get-OrgAuditLog).Actor | Sort-Object -Unique |
            Should -BeExactly 'priya.raman@aldercreek.example.com'
        (Get-OrgMember $Seed.AlderCreek -Email priya.* | Get-OrgAuditLog -Target { $_.Email }).Target | Sort-Object -Unique |
            Should -BeExactly 'priya.raman@aldercreek.example.com'
    }

    It 'stops asking when enough has come' {
        Get-OrgAuditLog $Seed.AlderCreek | Select-Object -First 1 | Should -Not -BeNullOrEmpty
        @(Get-Sent | Where-Object { $_ -like '*audit-logs*' }).Count | Should -Be 1
    }

    It 'tells a missing right from a missing organization' {
        { Get-OrgAuditLog $Seed.Labs -ErrorAction Stop } | Should -Throw -ErrorId 'OrgApi.Forbidden*'
        { Get-OrgAuditLog 0123456789abcdef01234567 -ErrorAction Stop } | Should -Throw -ErrorId 'OrgApi.NotFound*'
    }
}
