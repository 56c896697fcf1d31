BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Set-OrgToken' {
    BeforeEach {
        Reset-TestServer
    }

    It 'changes what is given' {
        (Get-OrgToken -Name Night* | Set-OrgToken -Status Inactive -Description '').Status | Should -BeExactly 'inactive'
        (Get-OrgToken $Seed.ReportToken).Name | Should -BeExactly 'Nightly report'
    }

    It 'rehearses' {
        Set-OrgToken $Seed.ReportToken -Name New -WhatIf
        Get-Record -Write | Should -BeNullOrEmpty
    }
}
