BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Get-OrgInvite' {
    BeforeEach {
        Reset-TestServer
        $Target = "/orgs/$($Seed.AlderCreek)/invites?$Globals"
    }

    It 'gets the invites of an organization, each with its organization' {
        $invites = Get-OrgInvite $Seed.AlderCreek
        $invites | ForEach-Object { $_.GetType().FullName | Should -BeExactly 'OrgAdmin.OrgInvite' }
        $invites.Email | Should -BeExactly 'julia.alvarez@fieldworks.example.net', 'noah.fischer@aldercreek.example.com'
        $invites.InviteId | Should -BeExactly $Seed.ExpiredInvite, $Seed.PendingInvite
        $invites.OrgId | Should -BeExactly $Seed.AlderCreek, $Seed.AlderCreek
        $invites.HasExpired | Should -Be $true, $false
        Get-Sent | Should -BeExactly "GET $Target"
    }

    It 'takes organizations from Get-Org and ids from text' {
        (Get-Org | Get-OrgInvite).Count | Should -Be 3
        ($Seed.Labs, $Seed.Emea | Get-OrgInvite).Email | Should -BeExactly 'ines.costa@harborstreet.example.org'
        (Get-Record).Count | Should -Be 6
    }

    It 'takes the connection''s organization where none is named' {
        Connect-Org -Token (Get-TestServer).token -Uri (Get-TestServer).uri -OrgId $Seed.AlderCreek
        (Get-OrgInvite).Count | Should -Be 2
        Get-Sent | Should -BeExactly "GET $Target"
    }

    It 'shows an invite that has run out meanwhile' {
        Step-Clock ([timespan]::FromDays(40))
        (Get-OrgInvite $Seed.AlderCreek).HasExpired | Should -Be $true, $true
    }

    It 'can be asked for by state, address and age' {
        (Get-OrgInvite $Seed.AlderCreek -State pending).Email | Should -BeExactly 'noah.fischer@aldercreek.example.com'
        (Get-OrgInvite $Seed.AlderCreek -State Expired -Email '*@fieldworks.*').Email | Should -BeExactly 'julia.alvarez@fieldworks.example.net'
        (Get-Org | Get-OrgInvite -OlderThan (New-TimeSpan -Days 3)).Count | Should -Be 2
        (Get-Org | Get-OrgInvite -OlderThan 29.00:00:00).Email | Should -BeExactly 'julia.alvarez@fieldworks.example.net'
        Get-OrgInvite $Seed.AlderCreek -OlderThan 31.00:00:00 | Should -BeNullOrEmpty
        { Get-OrgInvite $Seed.AlderCreek -OlderThan 30 } | Should -Throw '*30.00:00:00*'
    }

    It 'becomes JSON and CSV with the API''s own words' {
        $json = Get-OrgInvite $Seed.AlderCreek | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $json.Role | Should -BeExactly 'collaborate', 'edit'
        $json[0].ApplicationRoles.Role | Should -BeExactly 'collaborate'
        Get-OrgInvite $Seed.AlderCreek | Select-Object Email, Role, HasExpired | Export-Csv $TestDrive/invites.csv
        (Import-Csv $TestDrive/invites.csv).Role | Should -BeExactly 'collaborate', 'edit'
    }

    It 'shows address, role and state in its table' {
        $table = Get-OrgInvite $Seed.AlderCreek | Format-Table | Out-String -Width 120
        $table | Should -Match 'Role\s+State\s+InviteDate\s+Email'
        $table | Should -Match 'Collaborate \+1\s+Expired\s+[\d-]+\s+julia\.alvarez@fieldworks\.example\.net'
        $table | Should -Match 'Edit\s+Pending\s+[\d-]+\s+noah\.fischer@aldercreek\.example\.com'
    }

    It 'reports <Id> for <Script> and sends nothing' -ForEach @(
        @{ Script = 'Get-OrgInvite'; Id = 'OrgAdmin.InvalidParameters' }
        @{ Script = 'Get-OrgInvite x'; Id = 'OrgAdmin.InvalidId' }
        @{ Script = 'Get-OrgInvite $null'; Id = 'OrgAdmin.EmptyValue' }
        @{ Script = '$null | Get-OrgInvite'; Id = 'OrgAdmin.EmptyValue' }
    ) {
        & ([scriptblock]::Create("$Script -ErrorAction SilentlyContinue -ErrorVariable failed; `$script:failed = `$failed"))
        Get-ErrorId $script:failed | Should -BeExactly $Id
        Get-Record | Should -BeNullOrEmpty
    }

    It 'goes on after an organization that is not there' {
        $invites = $NoSuchId, $Seed.Labs | Get-OrgInvite -ErrorAction SilentlyContinue -ErrorVariable failed
        $invites.Email | Should -BeExactly 'ines.costa@harborstreet.example.org'
        Get-ErrorId $failed | Should -BeExactly 'OrgApi.NotFound'
    }
}
