BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Approve-OrgInvite' {
    BeforeEach {
        Reset-TestServer
    }

    It 'accepts what was received' {
        $answer = Get-OrgInvite -Mine | Approve-OrgInvite
        $answer.Result, $answer.OrgName | Should -BeExactly 'accepted', 'Riverbend Water Cooperative'
        (Get-Org).Count | Should -Be 4
    }

    It 'accepts by the secret of a mail without a connection' {
        Disconnect-Org
        $secret = ConvertTo-SecureString 'b2Yt9mVw4xQsK7pRfN3dHcJzL8gTqU5e6aXk' -AsPlainText -Force
        (Approve-OrgInvite -Email noah.fischer@aldercreek.example.com -InviteToken $secret -Uri (Get-TestServer).uri).Accepted | Should -BeTrue
        { Get-Org -ErrorAction Stop } | Should -Throw -ErrorId 'OrgAdmin.NotConnected,*'
    }

    It 'says who can renew an invite that has run out' {
        Step-Clock ([timespan]::FromDays(20))
        { Approve-OrgInvite $Seed.ReceivedInvite -ErrorAction Stop } | Should -Throw -ErrorId 'OrgApi.Gone,*' -ExpectedMessage '*Oskar Lind*'
    }
}
