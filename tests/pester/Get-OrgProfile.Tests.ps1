BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
    $KeptPath = $env:ORGADMIN_PROFILES
}

AfterAll {
    $env:ORGADMIN_PROFILES = $KeptPath
    Stop-TestServer
}

Describe 'Get-OrgProfile' {
    BeforeEach {
        Reset-TestServer
        $env:ORGADMIN_PROFILES = Join-Path $TestDrive "$([guid]::NewGuid())/profiles.json"
    }

    It 'lists the profiles by name' {
        Register-OrgProfile b -TokenVariable B_TOKEN; Register-OrgProfile a -SecretName Losant -Vault Company
        (Get-OrgProfile).Name | Should -BeExactly 'a', 'b'
        (Get-OrgProfile a).TokenSource | Should -BeExactly 'secret Losant (Company)'
        { Get-OrgProfile c -ErrorAction Stop } | Should -Throw -ErrorId 'OrgAdmin.InvalidProfile,*'
        Get-Record | Should -BeNullOrEmpty
    }

    It 'is a table for reading' {
        Register-OrgProfile prod -ReadOnly; Get-OrgProfile | Out-String | Should -Match 'prod True +\$env:LOSANT_API_TOKEN'
    }
}
