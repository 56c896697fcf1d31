BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Connect-Org' {
    BeforeEach {
        Reset-TestServer -Disconnected
        $Server = Get-TestServer
    }

    AfterEach {
        Remove-Item Env:LOSANT_API_TOKEN, Env:LOSANT_API_URL -ErrorAction Ignore
    }

    Context 'with a token' {
        It 'takes it as <Kind>, sends nothing, and uses it afterwards' -ForEach @(
            @{ Kind = 'text'; Make = { $args[0] } }
            @{ Kind = 'SecureString'; Make = { ConvertTo-SecureString $args[0] -AsPlainText -Force } }
        ) {
            Connect-Org -Token (& $Make $Server.token) -Uri $Server.uri | Should -BeNullOrEmpty
            Get-Record | Should -BeNullOrEmpty
            (Get-Org $Seed.Labs).Name | Should -BeExactly 'Harbor Street Labs'
            (Get-Record).headers.Authorization | Should -BeExactly "Bearer $($Server.token)"
        }

        It 'emits the connection where that is asked for, without the token' {
            $connection = Connect-Org -Token $Server.token -Uri $Server.uri -PassThru
            $connection.UserId | Should -BeExactly $Seed.Maya
            $shown = ($connection | Format-List -Property * | Out-String) + ($connection | ConvertTo-Json -Depth 4) + "$connection"
            $shown | Should -Not -Match ([regex]::Escape($Server.token))
            $shown | Should -Not -Match ([regex]::Escape(($Server.token -split '\.')[1]))
        }

        It 'refuses one that is <What>' -ForEach @(
            @{ What = 'empty'; Token = ''; Id = 'OrgAdmin.EmptyValue'; Message = '*empty*' }
            @{ What = 'null'; Token = $null; Id = 'OrgAdmin.EmptyValue'; Message = '*empty*' }
            @{ What = 'broken over two lines'; Token = "abc`ndef"; Id = 'OrgAdmin.InvalidConnection'; Message = '*line break*' }
            @{ What = 'expired'; Token = 'e30.eyJleHAiOjEwMDAwMDAwMDB9.x'; Id = 'OrgAdmin.InvalidConnection'; Message = '*expired at 2001-09-09*' }
        ) {
            { Connect-Org -Token $Token -Uri $Server.uri } | Should -Throw -ErrorId "$Id,*" -ExpectedMessage $Message
            { Get-Org } | Should -Throw -ErrorId 'OrgAdmin.NotConnected,*'
            Get-Record | Should -BeNullOrEmpty
        }
    }

    Context 'with a credential' {
        BeforeAll {
            function Get-TestCredential([string] $Password) {
                [pscredential]::new('maya.lindqvist@aldercreek.example.com', (ConvertTo-SecureString $Password -AsPlainText -Force))
            }
        }

        It 'logs in and uses the token it is given' {
            Connect-Org -Credential (Get-TestCredential $Seed.Password) -TwoFactorCode $Seed.TwoFactorCode -Uri $Server.uri
            (Get-Org).Count | Should -Be 3
            $login, $list = Get-Record
            "$($login.method) $($login.target)" | Should -BeLike 'POST /auth/user*'
            $body = $login.body | ConvertFrom-Json
            $body.email | Should -BeExactly 'maya.lindqvist@aldercreek.example.com'
            $body.password | Should -BeExactly $Seed.Password
            $body.twoFactorCode | Should -BeExactly $Seed.TwoFactorCode
            $login.headers.PSObject.Properties.Name | Should -Not -Contain 'Authorization'
            $list.headers.Authorization | Should -BeLike 'Bearer *'
            $list.headers.Authorization | Should -Not -BeExactly "Bearer $($Server.token)"
        }

        It 'ends with an error that says what to check, and leaves no connection' {
            Connect-Org -Token $Server.token -Uri $Server.uri
            $thrown = { Connect-Org -Credential (Get-TestCredential 'not-the-password') -Uri $Server.uri } |
                Should -Throw -ErrorId 'OrgApi.Unauthorized,*' -PassThru
            $thrown.ErrorDetails.RecommendedAction | Should -BeLike '*password*'
            "$thrown" | Should -Not -Match 'not-the-password'
            { Get-Org } | Should -Throw -ErrorId 'OrgAdmin.NotConnected,*'
            (Get-Record).Count | Should -Be 1
        }
    }

    Context 'with the environment' {
        It 'takes token and address from there' {
            $env:LOSANT_API_TOKEN = $Server.token
            $env:LOSANT_API_URL = $Server.uri
            $connection = Connect-Org -PassThru
            $connection.TokenSource, $connection.UriSource | Should -BeExactly 'LOSANT_API_TOKEN', 'LOSANT_API_URL'
            (Get-Org).Count | Should -Be 3
            (Get-Record).headers.Authorization | Should -BeExactly "Bearer $($Server.token)"
        }

        It 'is not needed in a new session' {
            Invoke-NonInteractive '(Get-Org).Name' | Should -BeExactly 'Alder Creek Pumps', 'Alder Creek Pumps EMEA', 'Harbor Street Labs'
            (Get-Record).Count | Should -Be 1
        }

        It 'gives way to the parameters' {
            $env:LOSANT_API_TOKEN = 'another-token'
            $env:LOSANT_API_URL = 'http://127.0.0.1:9'
            Connect-Org -Token $Server.token -Uri $Server.uri
            (Get-Org).Count | Should -Be 3
        }

        It 'is not used after a Connect-Org that failed' {
            $env:LOSANT_API_TOKEN = $Server.token
            $env:LOSANT_API_URL = $Server.uri
            { Connect-Org -Token '' } | Should -Throw
            { Get-Org } | Should -Throw -ErrorId 'OrgAdmin.NotConnected,*'
            Get-Record | Should -BeNullOrEmpty
        }

        It 'says what is missing when it is empty' {
            { Connect-Org } | Should -Throw -ErrorId 'OrgAdmin.NotConnected,*' -ExpectedMessage '*LOSANT_API_TOKEN*'
        }
    }

    Context 'to the sandbox' {
        It 'needs nothing and sends nothing' {
            $env:LOSANT_API_URL = $Server.uri
            Connect-Org -Sandbox
            (Get-Org).Count | Should -Be 3
            Get-Org $Seed.Emea | Set-Org -Name 'Another' | ForEach-Object Name | Should -BeExactly 'Another'
            Get-Record | Should -BeNullOrEmpty
        }

        It 'is a new one each time' {
            Connect-Org -Sandbox
            Remove-Org $Seed.Emea -Confirm:$false
            (Get-Org).Count | Should -Be 2
            Connect-Org -Sandbox
            (Get-Org).Count | Should -Be 3
        }
    }

    Context 'settings' {
        It 'refuses the address <Uri>, and does not repeat it' -ForEach @(
            @{ Uri = 'http://api.example.com' }
            @{ Uri = 'https://user:secret@api.example.com' }
            @{ Uri = 'https://api.example.com?x=secret' }
            @{ Uri = 'https://api.example.com#secret' }
            @{ Uri = 'ftp://api.example.com' }
            @{ Uri = 'api.example.com' }
        ) {
            { Connect-Org -Token $Server.token -Uri $Uri } | Should -Throw -ErrorId 'OrgAdmin.InvalidConnection,*' -PassThru |
                ForEach-Object { "$_" | Should -Not -Match 'example|secret' }
        }

        It '-OrgId is the organization where none is named' {
            Connect-Org -Token $Server.token -Uri $Server.uri -OrgId $Seed.Emea
            (Get-OrgMember).Count | Should -Be 4
            Get-Sent | Should -BeExactly "GET /orgs/$($Seed.Emea)?$Globals"
        }

        It '-ReadOnly reads and changes nothing' {
            Connect-Org -Token $Server.token -Uri $Server.uri -ReadOnly
            (Get-Org).Count | Should -Be 3
            Get-Org $Seed.Emea | Set-Org -Name 'No' -ErrorAction SilentlyContinue -ErrorVariable failed
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.ReadOnly'
            Get-Sent -Write | Should -BeNullOrEmpty
        }

        It '-AcceptVersion is sent' {
            Connect-Org -Token $Server.token -Uri $Server.uri -AcceptVersion '^1.29.0'
            Get-Org $Seed.Labs | Out-Null
            (Get-Record).headers.'Accept-Version' | Should -BeExactly '^1.29.0'
        }

        It '-TimeoutSec ends a wait' {
            Add-Fault neverAnswer @{ times = 9 }
            Connect-Org -Token $Server.token -Uri $Server.uri -TimeoutSec 1
            Get-Org $Seed.Labs -ErrorAction SilentlyContinue -ErrorVariable failed
            Get-ErrorId $failed | Should -BeExactly 'OrgApi.Timeout'
        }
    }

    It 'makes connections that live side by side' {
        $sandbox = Connect-Org -Sandbox -PassThru
        Connect-Org -Token $Server.token -Uri $Server.uri
        Set-Org $Seed.Emea -Name 'In the sandbox' -Connection $sandbox | Out-Null
        Get-Record | Should -BeNullOrEmpty
        (Get-Org $Seed.Emea).Name | Should -BeExactly 'Alder Creek Pumps EMEA'
        (Get-Org $Seed.Emea -Connection $sandbox).Name | Should -BeExactly 'In the sandbox'
        (Get-Record).Count | Should -Be 1
    }
}
