BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Get-OrgToken' {
    BeforeEach {
        Reset-TestServer
    }

    It 'lists the tokens and finds them by name, state and id' {
        (Get-OrgToken).Name | Should -BeExactly 'Nightly report', 'Onboarding'
        (Get-OrgToken -Status Inactive).TokenId | Should -BeExactly $Seed.OnboardingToken
        (Get-OrgToken $Seed.ReportToken).Scope | Should -BeExactly 'all.User.read'
        { Get-OrgToken -Name Nothing -ErrorAction Stop } | Should -Throw -ErrorId 'OrgAdmin.TokenNotFound,*'
    }

    It 'shows no secret in any form' {
        $token = Get-OrgToken $Seed.ReportToken
        $token.GetSecret() | Should -BeNullOrEmpty
        "$($token | Format-Table | Out-String) $($token | Format-List * | Out-String) $($token | ConvertTo-Json -Depth 4)" | Should -Not -Match 'eyJ'
    }
}
