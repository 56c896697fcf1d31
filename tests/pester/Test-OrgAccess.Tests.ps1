BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Test-OrgAccess' {
    BeforeEach {
        Reset-TestServer
    }

    It 'says what may be used and what not' {
        (Test-OrgAccess $Seed.AlderCreek).Allowed | Should -Not -Contain $false
        $row = Test-OrgAccess $Seed.Labs -Command Set-Org
        $row.Allowed, $row.NeedsRole | Should -Be $false, 'Admin'
        Test-OrgAccess $Seed.Labs -Command Get-Org -Quiet | Should -BeTrue
        Get-Record -Write | Should -BeNullOrEmpty
    }

    It 'is a table for reading' {
        Test-OrgAccess $Seed.Labs -Command Set-Org | Out-String | Should -Match 'Set-Org +False +Harbor Street Labs +It takes the role Admin'
    }
}
