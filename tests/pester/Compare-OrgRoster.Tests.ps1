BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Compare-OrgRoster' {
    BeforeEach {
        Reset-TestServer
        Set-Content -Path "$TestDrive/roster.json" -Value @"
{
  "roster": 1,
  "organizations": [
    {
      "id": "$($Seed.AlderCreek)",
      "members": [
        { "email": "elena.petrova@aldercreek.example.com", "role": "edit" },
        { "email": "new@aldercreek.example.com", "role": "view" }
      ]
    }
  ]
}
"@
    }

    It 'makes a plan and changes nothing' {
        $plan = Compare-OrgRoster "$TestDrive/roster.json"
        $plan.GetType().FullName | Should -BeExactly 'OrgAdmin.OrgRosterPlan'
        $plan.ExitCode | Should -Be 2
        $plan.Changes.Action | Should -Be Invite, SetRole
        (Get-Sent)[0, 1] | Should -BeExactly "GET /orgs/$($Seed.AlderCreek)?$Globals", "GET /orgs/$($Seed.AlderCreek)/invites?$Globals"
        (Get-Sent)[2] | Should -BeLike "GET /orgs/$($Seed.AlderCreek)/audit-logs?*"
    }

    It 'takes the rows of a CSV file' {
        Set-Content -Path "$TestDrive/people.csv" -Value 'E-Mail;Role', 'elena.petrova@aldercreek.example.com;Editor'
        $plan = Import-Csv "$TestDrive/people.csv" -Delimiter ';' | Compare-OrgRoster -OrgId $Seed.AlderCreek
        $plan.Changes.Who | Should -BeExactly 'Elena Petrova <elena.petrova@aldercreek.example.com>'
        { Import-Csv "$TestDrive/people.csv" | Compare-OrgRoster -OrgId $Seed.AlderCreek } | Should -Throw "*-Delimiter ';'*"
    }

    It 'takes what Export-Csv has written of Get-OrgMember' {
        Get-OrgMember $Seed.AlderCreek | Export-Csv "$TestDrive/members.csv"
        (Import-Csv "$TestDrive/members.csv" | Compare-OrgRoster).ExitCode | Should -Be 0
    }

    It 'ends with an error where the roster has errors, so that no exit code is made up' {
        Set-Content -Path "$TestDrive/bad.json" -Value '{'
        { Compare-OrgRoster "$TestDrive/bad.json" } | Should -Throw -ErrorId 'OrgAdmin.InvalidRoster,OrgAdmin.Commands.CompareOrgRosterCommand'
    }

    It 'shows the plan as a diff' {
        $shown = Compare-OrgRoster "$TestDrive/roster.json" | Out-String -Width 120
        $shown | Should -BeLike '*+ new@aldercreek.example.com: (none)*View (invited)*'
        $shown | Should -BeLike '*# Plan *'
    }
}
