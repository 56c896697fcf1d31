BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Find-OrgMember' {
    BeforeEach {
        Reset-TestServer
        $List = "GET /orgs?$Globals&sortField=name&sortDirection=asc&page=0&perPage=100"
    }

    It 'finds a person in every organization with one request' {
        $found = Find-OrgMember 'maya.*'
        $found | ForEach-Object { $_.GetType().FullName | Should -BeExactly 'OrgAdmin.OrgMember' }
        $found.OrgId | Should -BeExactly $Seed.AlderCreek, $Seed.Emea, $Seed.Labs
        $found.Role | Should -BeExactly 'admin', 'admin', 'edit'
        Get-Sent | Should -BeExactly $List
    }

    It 'looks only where it is told to' {
        (Find-OrgMember 'maya.*' -OrgId $Seed.Labs).Role | Should -BeExactly 'edit'
        Get-Sent | Should -BeExactly "GET /orgs/$($Seed.Labs)?$Globals"
    }

    It 'takes the people of a file, and what it finds goes back into one' {
        "Email`nelena.petrova@aldercreek.example.com`nsam.whitlock@fieldworks.example.net" | Set-Content $TestDrive/leavers.csv
        Import-Csv $TestDrive/leavers.csv | Find-OrgMember | Select-Object OrgId, Email, Role | Export-Csv $TestDrive/found.csv
        Get-Sent | Should -BeExactly $List
        $gone = Import-Csv $TestDrive/found.csv | Remove-OrgMember -Confirm:$false -PassThru
        $gone.Email | Should -BeExactly (Import-Csv $TestDrive/found.csv).Email
        Find-OrgMember 'elena.petrova@*', 'sam.whitlock@*' | Should -BeNullOrEmpty
    }

    It 'rehearses the removal everywhere and sends none' {
        Get-HostText { Find-OrgMember '*' -Role Admin, View | Remove-OrgMember -WhatIf -ErrorAction SilentlyContinue } |
            Should -BeLike 'What if: Remove *'
        Get-Sent -Write | Should -BeNullOrEmpty
    }
}
