BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Get-OrgDashboard' {
    BeforeEach {
        Reset-TestServer
        $List = "GET /dashboards?$Globals&page=0&perPage=100"
    }

    It 'gets the dashboards of an organization' {
        $all = Get-OrgDashboard $Seed.AlderCreek
        $all | ForEach-Object { $_.GetType().FullName | Should -BeExactly 'OrgAdmin.OrgDashboard' }
        $all.Name | Should -Contain 'Plant Overview'
        $all.OrgId | Sort-Object -Unique | Should -BeExactly $Seed.AlderCreek
        Get-Sent | Should -BeExactly "$List&orgId=$($Seed.AlderCreek)"
    }

    It 'finds them by name in every organization' {
        (Get-Org | Get-OrgDashboard -Name 'P*').Name | Should -BeExactly 'Plant Overview', 'Pump Health', 'Prototype Comparison'
        Get-OrgDashboard $Seed.AlderCreek -Name 'No such*' | Should -BeNullOrEmpty
        { Get-OrgDashboard $Seed.AlderCreek -Name Nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'OrgAdmin.ResourceNotFound*'
    }

    It 'says what an id stands for' {
        $id = (Get-OrgDashboard $Seed.AlderCreek -Name 'Plant Overview').DashboardId
        Clear-Record
        (Get-OrgDashboard -DashboardId $id).Name | Should -BeExactly 'Plant Overview'
        Get-Sent | Should -BeExactly "GET /dashboards/$($id)?$Globals"
    }

    It 'goes into a file and comes back' {
        Get-OrgDashboard $Seed.AlderCreek | Select-Object Name, DashboardId | Export-Csv $TestDrive/dashboards.csv
        (Import-Csv $TestDrive/dashboards.csv).DashboardId | Should -BeExactly (Get-OrgDashboard $Seed.AlderCreek).DashboardId
    }
}
