BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Update-OrgInvite' {
    BeforeEach {
        Reset-TestServer
    }

    It 'renews through an instance and keeps the invite' {
        $renewed = Get-OrgInvite $Seed.AlderCreek -State Expired | Update-OrgInvite -InstanceId $Seed.Instance
        $renewed.InviteId, $renewed.HasExpired | Should -Be $Seed.ExpiredInvite, $false
    }

    It 'revokes and invites again without an instance' {
        $renewed = Update-OrgInvite $Seed.AlderCreek -InviteId $Seed.ExpiredInvite -Role View
        $renewed.InviteId | Should -Not -Be $Seed.ExpiredInvite
        $renewed.Role, $renewed.DisallowTransfer | Should -Be 'view', $true
        (Get-Record -Write).Count | Should -Be 2
    }
}
