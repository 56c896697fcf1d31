BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Get-OrgMember' {
    BeforeEach {
        Reset-TestServer
        $Target = "/orgs/$($Seed.AlderCreek)?$Globals"
    }

    It 'gets the members of an organization, each with its organization' {
        $members = Get-OrgMember $Seed.AlderCreek
        $members | ForEach-Object { $_.GetType().FullName | Should -BeExactly 'OrgAdmin.OrgMember' }
        $members.Count | Should -Be 7
        $members.OrgId | Select-Object -Unique | Should -BeExactly $Seed.AlderCreek
        $members[0].UserId | Should -BeExactly $Seed.Maya
        $members[0].FullName | Should -BeExactly 'Maya Lindqvist'
        Get-Sent | Should -BeExactly "GET $Target"
    }

    It 'finds by <What>' -ForEach @(
        @{ What = 'address'; Filter = @{ Email = 'ELENA.petrova@aldercreek.example.com' }; Names = 'Elena' }
        @{ What = 'wildcard'; Filter = @{ Email = '*@fieldworks.*', 'd*' }; Names = 'Daniel', 'Sam' }
        @{ What = 'role'; Filter = @{ Role = 'ADMIN', 'None' }; Names = 'Maya', 'Daniel', 'Sam' }
        @{ What = 'user id'; Filter = @{ UserId = '64A1F0C27BE19D5A3C8E0002' }; Names = 'Daniel' }
        @{ What = 'all of them'; Filter = @{ Email = '*@aldercreek*'; Role = 'View'; UserId = '64a1f0c27be19d5a3c8e0006', '64a1f0c27be19d5a3c8e0001' }; Names = 'Grace' }
    ) {
        (Get-OrgMember $Seed.AlderCreek @Filter).FirstName | Should -BeExactly $Names
        Get-Sent | Should -BeExactly "GET $Target"
    }

    It 'takes organizations from Get-Org and ids from text' {
        (Get-Org | Get-OrgMember -Email 'maya.*').Role | Should -BeExactly 'admin', 'admin', 'edit'
        Clear-Record
        ($Seed.Labs, $Seed.Emea | Get-OrgMember).Count | Should -Be 7
        Get-Sent | Sort-Object | Should -BeExactly "GET /orgs/$($Seed.Emea)?$Globals", "GET /orgs/$($Seed.Labs)?$Globals"
    }

    It 'becomes a review that any tool reads' {
        Get-Org | Get-OrgMember | Select-Object OrgName, OrgId, FullName, Email, Role, MFA | Export-Csv $TestDrive/review.csv
        $rows = Import-Csv $TestDrive/review.csv
        $rows.Count | Should -Be 14
        ($rows | Where-Object { $_.FullName -like 'Am*lie Fournier' }).Role | Should -BeExactly 'view'
        ($rows | Group-Object Role | Sort-Object Name).Name | Should -BeExactly 'admin', 'collaborate', 'edit', 'none', 'view'
    }

    It 'fills every cell of a CSV file with what it says' {
        Get-OrgMember $Seed.AlderCreek | Export-Csv $TestDrive/members.csv
        Get-Content $TestDrive/members.csv -Raw | Should -Not -Match 'System\.|OrgAdmin\.|\[\]'
        $sam = Import-Csv $TestDrive/members.csv | Where-Object Email -Like 'sam.*'
        $sam.ApplicationRoles | Should -Match '^[0-9a-f]{24}=\w+, [0-9a-f]{24}=\w+$'
        $sam.Links | Should -BeExactly ''
    }

    It 'becomes JSON with the API''s own words' {
        $json = Get-OrgMember $Seed.AlderCreek -Role None | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $json.Role | Should -BeExactly 'none'
        $json.ApplicationRoles.Role | Should -BeExactly 'collaborate', 'view'
        $json.TwoFactorAuthEnabled | Should -BeFalse
    }

    It 'shows name, address and role in its table, organization by organization' {
        $table = Get-Org -Name 'Alder*' | Get-OrgMember | Format-Table | Out-String -Width 100
        $table | Should -Match 'Role\s+MFA\s+Email\s+FullName'
        $table | Should -Match 'Edit\s+False\s+priya\.raman@aldercreek\.example\.com\s+Priya Raman'
        [regex]::Matches($table, 'Organization: Alder Creek Pumps( EMEA)? \(64a1f0b97be19d5a3c8d000[12]\)').Count | Should -Be 2
    }

    It 'reports <Id> for <Script> and sends nothing' -ForEach @(
        @{ Script = 'Get-OrgMember'; Id = 'OrgAdmin.InvalidParameters' }
        @{ Script = 'Get-OrgMember x'; Id = 'OrgAdmin.InvalidId' }
        @{ Script = 'Get-OrgMember $null'; Id = 'OrgAdmin.EmptyValue' }
        @{ Script = '$null | Get-OrgMember'; Id = 'OrgAdmin.EmptyValue' }
    ) {
        & ([scriptblock]::Create("$Script -ErrorAction SilentlyContinue -ErrorVariable failed; `$script:failed = `$failed"))
        Get-ErrorId $script:failed | Should -BeExactly $Id
        Get-Record | Should -BeNullOrEmpty
    }

    It 'ends with <Id> for the filter of <Script>, which is never left out' -ForEach @(
        @{ Script = 'Get-OrgMember $Seed.Emea -Email ""'; Id = 'OrgAdmin.EmptyValue' }
        @{ Script = 'Get-OrgMember $Seed.Emea -Email $null'; Id = 'OrgAdmin.EmptyValue' }
        @{ Script = 'Get-OrgMember $Seed.Emea -UserId @()'; Id = 'OrgAdmin.EmptyValue' }
        @{ Script = 'Get-OrgMember $Seed.Emea -UserId x'; Id = 'OrgAdmin.InvalidId' }
        @{ Script = 'Get-OrgMember $Seed.Emea -Role King'; Id = 'OrgAdmin.InvalidValue' }
    ) {
        { & ([scriptblock]::Create($Script)) } | Should -Throw -ErrorId "$Id,*"
        Get-Record | Should -BeNullOrEmpty
    }

    It 'goes on after an organization that is not there' {
        (@($NoSuchId, $Seed.Labs | Get-OrgMember -ErrorAction SilentlyContinue -ErrorVariable failed)).Count | Should -Be 3
        Get-ErrorId $failed | Should -BeExactly 'OrgApi.NotFound'
    }
}
