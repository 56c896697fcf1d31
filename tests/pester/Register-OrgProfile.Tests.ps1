BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
    $KeptPath = $env:ORGADMIN_PROFILES
}

AfterAll {
    $env:ORGADMIN_PROFILES = $KeptPath
    Stop-TestServer
}

Describe 'Register-OrgProfile' {
    BeforeEach {
        Reset-TestServer
        $env:ORGADMIN_PROFILES = Join-Path $TestDrive "$([guid]::NewGuid())/profiles.json"
    }

    It 'writes down how to connect, and Connect-Org goes by it' {
        $env:ORGADMIN_PESTER_TOKEN = (Get-TestServer).token
        Register-OrgProfile test -Uri (Get-TestServer).uri -TokenVariable ORGADMIN_PESTER_TOKEN -OrgId $Seed.Emea -ReadOnly
        $connection = Connect-Org -Profile test -PassThru
        $connection.OrgId, $connection.IsReadOnly, $connection.TokenSource | Should -Be $Seed.Emea, $true, 'Profile'
        (Get-OrgMember).Count | Should -Be 4
        Get-Content $env:ORGADMIN_PROFILES -Raw | Should -Not -Match ([regex]::Escape($env:ORGADMIN_PESTER_TOKEN))
        Remove-Item Env:ORGADMIN_PESTER_TOKEN
    }

    It 'takes a token from a vault by the name of the module alone' {
        Register-OrgProfile vault -Uri (Get-TestServer).uri -SecretName Losant
        { Connect-Org -Profile vault -ErrorAction Stop } | Should -Throw -ErrorId 'OrgAdmin.InvalidProfile,*'
        $secret = ConvertTo-SecureString (Get-TestServer).token -AsPlainText -Force
        $vault = New-Module -Name Microsoft.PowerShell.SecretManagement -ArgumentList $secret -ScriptBlock { param($kept) function Get-Secret { [CmdletBinding()] param($Name) $kept } }
        Import-Module $vault -Global
        Connect-Org -Profile vault
        (Get-Org).Count | Should -Be 3
        Remove-Module Microsoft.PowerShell.SecretManagement
    }

    It 'refuses a token in the place of a name' {
        { Register-OrgProfile test -SecretName (Get-TestServer).token -ErrorAction Stop } | Should -Throw -ErrorId 'OrgAdmin.InvalidValue,*'
        Test-Path $env:ORGADMIN_PROFILES | Should -BeFalse
    }
}
