BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Get-OrgLimit' {
    BeforeEach {
        Reset-TestServer
    }

    It 'gets a row for each limit, with what is used' {
        $rows = Get-OrgLimit $Seed.AlderCreek
        $rows | ForEach-Object { $_.GetType().FullName | Should -BeExactly 'OrgAdmin.OrgLimit' }
        $seats = $rows | Where-Object Name -eq Member
        $seats.Used, $seats.Limit, $seats.Free, $seats.Percent | Should -Be 8, 50, 42, 16
        @(Get-Sent).Count | Should -Be 1
    }

    It 'warns of what is nearly used up' {
        $null = Get-Org | Get-OrgLimit -WarnAt 80 -WarningVariable near -WarningAction SilentlyContinue
        $near.Message | Should -Contain "'Alder Creek Pumps EMEA' has used 4 of 5 of its limit Member (80 percent)."
    }

    It 'goes into a file as it is' {
        Get-OrgLimit $Seed.AlderCreek | Export-Csv $TestDrive/limits.csv -NoTypeInformation
        (Get-Content $TestDrive/limits.csv)[0] | Should -BeExactly '"OrgId","OrgName","Name","Used","Limit","Percent","Free"'
    }
}
