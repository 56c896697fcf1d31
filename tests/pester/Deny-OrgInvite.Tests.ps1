BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Deny-OrgInvite' {
    BeforeEach {
        Reset-TestServer
    }

    It 'turns down what was received' {
        (Get-OrgInvite -Mine | Deny-OrgInvite).Result | Should -BeExactly 'rejected'
        Get-OrgInvite -Mine | Should -BeNullOrEmpty
    }

    It 'takes an invite off the list' {
        (Deny-OrgInvite $Seed.ReceivedInvite -Dismiss).Result | Should -BeExactly 'dismissed'
        Get-OrgInvite -Mine | Should -BeNullOrEmpty
    }

    It 'rehearses' {
        Deny-OrgInvite $Seed.ReceivedInvite -WhatIf
        Get-Record -Write | Should -BeNullOrEmpty
    }
}
