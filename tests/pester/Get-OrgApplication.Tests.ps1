BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Get-OrgApplication' {
    BeforeEach {
        Reset-TestServer
        $List = "GET /applications?$Globals&page=0&perPage=100"
    }

    It 'gets the applications of an organization' {
        $all = Get-OrgApplication $Seed.AlderCreek
        $all | ForEach-Object { $_.GetType().FullName | Should -BeExactly 'OrgAdmin.OrgApplication' }
        $all.Name | Should -Contain 'Field Service'
        $all.OrgId | Sort-Object -Unique | Should -BeExactly $Seed.AlderCreek
        Get-Sent | Should -BeExactly "$List&orgId=$($Seed.AlderCreek)"
    }

    It 'finds them by name in every organization' {
        (Get-Org | Get-OrgApplication -Name '*Pump*').Name | Should -BeExactly 'Pump Monitoring', 'EMEA Pump Monitoring'
        Get-OrgApplication $Seed.AlderCreek -Name 'No such*' | Should -BeNullOrEmpty
        { Get-OrgApplication $Seed.AlderCreek -Name Nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'OrgAdmin.ResourceNotFound*'
    }

    It 'says what an id stands for' {
        $id = (Get-OrgApplication $Seed.AlderCreek -Name 'Field Service').ApplicationId
        Clear-Record
        (Get-OrgApplication -ApplicationId $id).Name | Should -BeExactly 'Field Service'
        Get-Sent | Should -BeExactly "GET /applications/$($id)?$Globals"
    }

    It 'goes into a file and comes back' {
        Get-OrgApplication $Seed.AlderCreek | Select-Object Name, ApplicationId | Export-Csv $TestDrive/applications.csv
        (Import-Csv $TestDrive/applications.csv).ApplicationId | Should -BeExactly (Get-OrgApplication $Seed.AlderCreek).ApplicationId
    }
}
