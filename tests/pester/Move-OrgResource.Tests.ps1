BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Move-OrgResource' {
    BeforeEach {
        Reset-TestServer
        $Portal = '64a1f0e07be19d5a3c900004'
    }

    It 'moves what comes from Get-OrgApplication and Get-OrgDashboard together' {
        $things = @(Get-OrgApplication $Seed.AlderCreek -Name 'Spare*') + @(Get-OrgDashboard $Seed.AlderCreek -Name Orders)
        $moved = $things | Move-OrgResource -DestinationOrgId $Seed.Emea -PassThru -Confirm:$false
        $moved.Name | Should -BeExactly 'Spare Parts Portal', 'Orders'
        @(Get-Sent -Write).Count | Should -Be 1
        (Get-OrgApplication $Seed.Emea).Name | Should -Contain 'Spare Parts Portal'
    }

    It 'says what would move from where to where' {
        Get-HostText { Move-OrgResource $Seed.AlderCreek -ApplicationId $Portal -DestinationOrgId $Seed.Emea -WhatIf } |
            Should -BeLike "What if: Move 1 application 'Spare Parts Portal' ($Portal) from 'Alder Creek Pumps' (*) to 'Alder Creek Pumps EMEA' (*)*"
        Get-Sent -Write | Should -BeNullOrEmpty
    }

    It 'asks where nothing else is said' {
        $run = Invoke-NonInteractive "Move-OrgResource $($Seed.AlderCreek) -ApplicationId $Portal -DestinationOrgId $($Seed.Emea)"
        $run | Should -Not -BeNullOrEmpty
        Get-Sent -Write | Should -BeNullOrEmpty
    }

    It 'takes nothing but applications and dashboards' {
        { Get-Org $Seed.AlderCreek | Move-OrgResource -DestinationOrgId $Seed.Emea -Confirm:$false -ErrorAction Stop } |
            Should -Throw -ErrorId 'OrgAdmin.WrongObject*'
    }
}
