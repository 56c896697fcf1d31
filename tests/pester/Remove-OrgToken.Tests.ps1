BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Remove-OrgToken' {
    BeforeEach {
        Reset-TestServer
    }

    It 'removes the token it was piped and says what it was' {
        (Get-OrgToken -Name On* | Remove-OrgToken -Confirm:$false -PassThru).TokenId | Should -BeExactly $Seed.OnboardingToken
        (Get-OrgToken).Name | Should -BeExactly 'Nightly report'
    }

    It 'does not take ids from the pipeline' {
        { $Seed.ReportToken | Remove-OrgToken -Confirm:$false -ErrorAction Stop } | Should -Throw
        Get-Record -Write | Should -BeNullOrEmpty
    }
}
