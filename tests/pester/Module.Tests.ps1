BeforeDiscovery {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Import-Module $Manifest
    $InParallel = $PSVersionTable.PSVersion.Major -ge 7
    $Commands = (Get-Command -Module OrgAdmin).ForEach({ @{ Name = $_.Name } })
}

BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'OrgAdmin' {
    BeforeEach {
        Reset-TestServer
        $Server = Get-TestServer
    }

    Context 'the module' {
        It 'has a manifest that PowerShell accepts without a word' {
            $info = Test-ModuleManifest $Manifest -WarningVariable said -ErrorAction Stop
            $said | Should -BeNullOrEmpty
            "$($info.Version)" | Should -BeExactly "$((Get-Module OrgAdmin).Version)"
        }

        It 'has fourteen cmdlets and nothing else' {
            (Get-Command -Module OrgAdmin).Name | Sort-Object | Should -BeExactly @(
                'Connect-Org', 'Disconnect-Org', 'Find-OrgMember', 'Get-Org', 'Get-OrgConnection', 'Get-OrgInvite', 'Get-OrgMember',
                'New-Org', 'New-OrgInvite', 'Remove-Org', 'Remove-OrgMember', 'Revoke-OrgInvite', 'Set-Org', 'Set-OrgMember')
            Get-Command -Module OrgAdmin | ForEach-Object CommandType | Select-Object -Unique | Should -Be 'Cmdlet'
            Get-Alias | Where-Object Source -EQ OrgAdmin | Should -BeNullOrEmpty
        }

        It 'uses approved verbs only' {
            $approved = (Get-Verb).Verb
            (Get-Command -Module OrgAdmin).Verb | ForEach-Object { $approved | Should -Contain $_ }
        }

        It 'says nothing and sends nothing when it is imported' {
            Invoke-NonInteractive "if ((Get-Module OrgAdmin).ExportedCmdlets.Count -eq 14) { 'imported' }" | Should -BeExactly 'imported'
            Get-Record | Should -BeNullOrEmpty
        }

        It 'can be removed and imported again' {
            Remove-Module OrgAdmin
            Get-Command Get-Org -ErrorAction Ignore | Should -BeNullOrEmpty
            Import-Module $Manifest -Global
            Connect-Org -Token $Server.token -Uri $Server.uri
            (Get-Org).Count | Should -Be 3
        }

        It 'can be imported again by force, and its objects stay of one type' {
            $before = Get-Org $Seed.Emea
            Import-Module $Manifest -Global -Force
            Connect-Org -Token $Server.token -Uri $Server.uri
            $before | Set-Org -Name 'After' | ForEach-Object Name | Should -BeExactly 'After'
        }
    }

    Context '<Name>' -ForEach $Commands {
        It 'has the parameters it promises' {
            $expected = @{
                'Connect-Org'       = 'AcceptVersion Credential MaxRetry OrgId PassThru ReadOnly RetryTimeoutSec Sandbox TimeoutSec Token TwoFactorCode Uri'
                'Disconnect-Org'    = ''
                'Get-OrgConnection' = 'Connection Refresh'
                'Get-Org'           = 'api paging Descending InputObject Name OrgId SortBy SummaryExclude SummaryInclude'
                'Set-Org'           = 'api change row BillingEmail CardToken Description IconColor InputObject MfaMode Name OrgId PlanId'
                'New-Org'           = 'api change row BillingEmail CardToken Description IconColor MfaMode Name PlanId'
                'Remove-Org'        = 'api change InputObject OrgId PassThru'
                'Get-OrgInvite'     = 'api Email InputObject OlderThan OrgId State'
                'New-OrgInvite'     = 'api change row ApplicationRole DashboardRole DisallowTransfer Email IfExists InputObject OrgId Role'
                'Revoke-OrgInvite'  = 'api change row Email InputObject InviteId OrgId PassThru'
                'Get-OrgMember'     = 'api Email InputObject OrgId Role UserId'
                'Find-OrgMember'    = 'api row Email OrgId Role'
                'Set-OrgMember'     = 'api change row AddApplicationRole AddDashboardRole ApplicationRole DashboardRole Email InputObject OrgId RemoveApplicationRole RemoveDashboardRole Role UserId'
                'Remove-OrgMember'  = 'api change row Email InputObject OrgId PassThru UserId'
            }[$Name] -replace '\bapi\b', 'Connection IncludeActions IncludeEmbedded IncludeLinks ThrottleLimit' -replace '\bpaging\b', 'First IncludeTotalCount Skip' -replace
                '\bchange\b', 'Confirm WhatIf' -replace '\brow\b', 'PipelineObject'
            $common = [System.Management.Automation.PSCmdlet]::CommonParameters
            $actual = (Get-Command $Name).Parameters.Keys.Where({ $_ -notin $common }) | Sort-Object
            $actual -join ' ' | Should -BeExactly ((-split $expected | Sort-Object) -join ' ')
        }

        It 'runs under strict mode' {
            Set-StrictMode -Version Latest
            $ErrorActionPreference = 'Stop'
            $run = @{
                'Connect-Org'       = { Connect-Org -Sandbox -PassThru }
                'Disconnect-Org'    = { Disconnect-Org; 'done' }
                'Get-OrgConnection' = { Get-OrgConnection }
                'Get-Org'           = { Get-Org }
                'Set-Org'           = { Set-Org $Seed.Emea -Name 'New' }
                'New-Org'           = { New-Org 'New' }
                'Remove-Org'        = { Remove-Org $Seed.Emea -Confirm:$false -PassThru }
                'Get-OrgInvite'     = { Get-Org | Get-OrgInvite }
                'New-OrgInvite'     = { New-OrgInvite $Seed.Emea -Email 'a@fieldworks.example.net' -Role View }
                'Revoke-OrgInvite'  = { Revoke-OrgInvite $Seed.AlderCreek -Email 'noah.fischer@aldercreek.example.com' -PassThru }
                'Get-OrgMember'     = { Get-Org | Get-OrgMember }
                'Find-OrgMember'    = { Find-OrgMember maya* }
                'Set-OrgMember'     = { Set-OrgMember $Seed.AlderCreek -UserId $Seed.Elena -Role Edit }
                'Remove-OrgMember'  = { Remove-OrgMember $Seed.AlderCreek -UserId $Seed.Elena -Confirm:$false -PassThru }
            }[$Name]
            & $run | Out-String | Should -Not -BeNullOrEmpty
        }
    }

    Context 'runspaces' {
        It 'each have their own connection, seen on the record' -Skip:(-not $InParallel) {
            $people = @(
                @{ Email = 'maya.lindqvist@aldercreek.example.com'; Code = $Seed.TwoFactorCode; Org = $Seed.AlderCreek }
                @{ Email = 'jonas.weber@aldercreek.example.com'; Code = $null; Org = $Seed.Emea }
                @{ Email = 'kenji.sato@harborstreet.example.org'; Code = $Seed.TwoFactorCode; Org = $Seed.Labs }
            )
            foreach ($person in $people) {
                $login = @{ email = $person.Email; password = $Seed.Password }
                if ($person.Code) {
                    $login.twoFactorCode = $person.Code
                }

                $answer = Invoke-RestMethod "$($Server.uri)auth/user" @Direct -Method Post -Body ($login | ConvertTo-Json) -ContentType application/json
                $person.Token = $answer.token
            }

            Clear-Record
            $found = $people | ForEach-Object -ThrottleLimit 3 -Parallel {
                Import-Module $using:Manifest
                Connect-Org -Token $_.Token -Uri ($using:Server).uri -OrgId $_.Org
                1..5 | ForEach-Object { Get-OrgMember | Select-Object -First 1 }
            }
            $found.Count | Should -Be 15
            $record = Get-Record
            $record.Count | Should -Be 15
            foreach ($person in $people) {
                $own = $record.Where({ $_.headers.Authorization -ceq "Bearer $($person.Token)" })
                $own.target | Should -BeExactly (@("/orgs/$($person.Org)?$Globals") * 5)
            }
        }

        It 'a new one is not connected' {
            $shell = [powershell]::Create()
            try {
                $null = $shell.AddScript("Import-Module '$Manifest'; Get-OrgConnection; try { Get-Org } catch { `$_.FullyQualifiedErrorId }")
                $shell.Invoke() | Should -BeLike 'OrgAdmin.NotConnected,*'
            }
            finally {
                $shell.Dispose()
            }

            Get-Record | Should -BeNullOrEmpty
            (Get-Org).Count | Should -Be 3
        }

        It 'may share a connection by -Connection' -Skip:(-not $InParallel) {
            $connection = Get-OrgConnection
            $names = $Seed.AlderCreek, $Seed.Emea, $Seed.Labs | ForEach-Object -ThrottleLimit 3 -Parallel {
                Import-Module $using:Manifest
                (Get-Org $_ -Connection $using:connection).Name
            }
            $names | Sort-Object | Should -BeExactly 'Alder Creek Pumps', 'Alder Creek Pumps EMEA', 'Harbor Street Labs'
            (Get-Record).headers.Authorization | Select-Object -Unique | Should -BeExactly "Bearer $($Server.token)"
        }
    }
}
