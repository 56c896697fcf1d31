BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Get-OrgConnection' {
    BeforeEach {
        Reset-TestServer
    }

    AfterEach {
        Remove-Item Env:LOSANT_API_TOKEN, Env:LOSANT_API_URL -ErrorAction Ignore
    }

    It 'shows where the connection leads and where it came from' {
        $connection = Get-OrgConnection
        $connection.GetType().FullName | Should -BeExactly 'OrgAdmin.OrgConnection'
        $connection.Uri | Should -Be ([uri] (Get-TestServer).uri)
        $connection.UriSource, $connection.TokenSource | Should -BeExactly 'Parameter', 'Parameter'
        $connection.UserId | Should -BeExactly $Seed.Maya
        $connection.Scopes | Should -BeExactly 'all.User'
        $connection.Expires | Should -BeNullOrEmpty
        $connection.IsReadOnly, $connection.IsSandbox, $connection.IsClosed | Should -Be $false, $false, $false
        Get-Record | Should -BeNullOrEmpty
    }

    It 'shows a fingerprint to tell tokens apart, and never the token' {
        $token = (Get-TestServer).token
        $hash = [System.Security.Cryptography.SHA256]::HashData([System.Text.Encoding]::UTF8.GetBytes($token))
        (Get-OrgConnection).Fingerprint | Should -Be ([Convert]::ToHexString($hash).Substring(0, 8))
        $shown = Get-OrgConnection | ForEach-Object { ($_ | Out-String), ($_ | Format-List * | Out-String), ($_ | ConvertTo-Json -Depth 5) }
        "$shown" | Should -Not -Match ([regex]::Escape($token))
    }

    It 'shows the expiry of a token from a login' {
        $credential = [pscredential]::new(
            'priya.raman@aldercreek.example.com', (ConvertTo-SecureString $Seed.Password -AsPlainText -Force))
        Connect-Org -Credential $credential -Uri (Get-TestServer).uri
        $connection = Get-OrgConnection
        $connection.TokenSource | Should -BeExactly 'Credential'
        $connection.Expires | Should -BeGreaterThan ([System.DateTimeOffset]::UtcNow)
        $connection.Expires.Offset | Should -Be ([timespan]::Zero)
    }

    It 'shows the sandbox as one' {
        Connect-Org -Sandbox -ReadOnly -OrgId $Seed.Emea -TimeoutSec 7
        $connection = Get-OrgConnection
        $connection.IsSandbox, $connection.IsReadOnly | Should -Be $true, $true
        $connection.OrgId | Should -BeExactly $Seed.Emea
        $connection.TimeoutSec | Should -Be 7
    }

    It 'finds what the environment names in a new session' {
        Invoke-NonInteractive '$c = Get-OrgConnection; $c.TokenSource; $c.UriSource' | Should -BeExactly 'LOSANT_API_TOKEN', 'LOSANT_API_URL'
        Get-Record | Should -BeNullOrEmpty
    }

    It 'says whose token it is when it is asked to' {
        $connection = Get-OrgConnection -Refresh
        $connection.User.Email | Should -BeExactly 'maya.lindqvist@aldercreek.example.com'
        $connection.User.UserId, $connection.UserId | Should -BeExactly $Seed.Maya, $Seed.Maya
        $connection | Format-List | Out-String | Should -Match ([regex]::Escape('Maya Lindqvist <maya.lindqvist@aldercreek.example.com>'))
        (Get-Record).target | Should -BeExactly "/me?$Globals"
    }

    It 'emits nothing where there is none' {
        Disconnect-Org
        Get-OrgConnection -ErrorAction Stop | Should -BeNullOrEmpty
    }
}
