BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
    $KeptPath = $env:ORGADMIN_PROFILES
}

AfterAll {
    $env:ORGADMIN_PROFILES = $KeptPath
    Stop-TestServer
}

Describe 'Unregister-OrgProfile' {
    BeforeEach {
        Reset-TestServer
        $env:ORGADMIN_PROFILES = Join-Path $TestDrive "$([guid]::NewGuid())/profiles.json"
    }

    It 'removes what it was piped' {
        'old-1', 'old-2', 'new' | ForEach-Object { Register-OrgProfile $_ }
        Get-OrgProfile old-* | Unregister-OrgProfile
        (Get-OrgProfile).Name | Should -BeExactly 'new'
    }

    It 'rehearses, and knows what is not there' {
        Register-OrgProfile kept
        Unregister-OrgProfile kept -WhatIf
        (Get-OrgProfile).Name | Should -BeExactly 'kept'
        { Unregister-OrgProfile nothing -ErrorAction Stop } | Should -Throw -ErrorId 'OrgAdmin.InvalidProfile,*'
    }
}
