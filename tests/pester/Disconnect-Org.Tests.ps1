BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Disconnect-Org' {
    BeforeEach {
        Reset-TestServer
    }

    It 'ends the connection and sends nothing' {
        Disconnect-Org | Should -BeNullOrEmpty
        Get-OrgConnection | Should -BeNullOrEmpty
        { Get-Org } | Should -Throw -ErrorId 'OrgAdmin.NotConnected,*' -ExpectedMessage '*Connect-Org*'
        Get-Record | Should -BeNullOrEmpty
    }

    It 'does not fall back to the environment' {
        $env:LOSANT_API_TOKEN = (Get-TestServer).token
        $env:LOSANT_API_URL = (Get-TestServer).uri
        try {
            Disconnect-Org
            { Get-Org } | Should -Throw -ErrorId 'OrgAdmin.NotConnected,*'
            Get-Record | Should -BeNullOrEmpty
            Connect-Org
            (Get-Org).Count | Should -Be 3
        }
        finally {
            Remove-Item Env:LOSANT_API_TOKEN, Env:LOSANT_API_URL
        }
    }

    It 'closes the connection for whoever still holds it' {
        $connection = Get-OrgConnection
        Disconnect-Org
        $connection.IsClosed | Should -BeTrue
        { Get-Org -Connection $connection } | Should -Throw -ErrorId 'OrgAdmin.ConnectionClosed,*'
        Get-Record | Should -BeNullOrEmpty
    }

    It 'may be repeated' {
        Disconnect-Org
        { Disconnect-Org -ErrorAction Stop } | Should -Not -Throw
        Get-OrgConnection | Should -BeNullOrEmpty
    }
}
