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

        It 'has the cmdlets of its manifest and nothing else' {
            $names = (Import-PowerShellDataFile $Manifest).CmdletsToExport
            $names.Count | Should -BeGreaterThan 13
            (Get-Command -Module OrgAdmin).Name | Sort-Object | Should -BeExactly ($names | Sort-Object)
            Get-Command -Module OrgAdmin | ForEach-Object CommandType | Select-Object -Unique | Should -Be 'Cmdlet'
            Get-Alias | Where-Object Source -EQ OrgAdmin | Should -BeNullOrEmpty
        }

        It 'uses approved verbs only' {
            $approved = (Get-Verb).Verb
            (Get-Command -Module OrgAdmin).Verb | ForEach-Object { $approved | Should -Contain $_ }
        }

        It 'says nothing and sends nothing when it is imported' {
            $count = (Import-PowerShellDataFile $Manifest).CmdletsToExport.Count
            Invoke-NonInteractive "if ((Get-Module OrgAdmin).ExportedCmdlets.Count -eq $count) { 'imported' }" | Should -BeExactly 'imported'
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
            # docs/api-snapshot.txt: a cmdlet begins with its name and ends with an empty line, and each parameter stands in a line of its own.
            $text = (Get-Content (Join-Path $PSScriptRoot '../../docs/api-snapshot.txt') -Raw) -replace "`r"
            $text -match "(?ms)^cmdlet $Name( \[(?<uses>[^\]]*)\])?\n(?<lines>.*?)(\n\n|\z)" | Should -BeTrue
            $promised = @([regex]::Matches($Matches.lines, '(?m)^    -(\w+) ').ForEach({ $_.Groups[1].Value }))
            if ("$($Matches['uses'])" -match 'ShouldProcess') {
                $promised += 'Confirm', 'WhatIf'
            }

            if ("$($Matches['uses'])" -match 'Paging') {
                $promised += 'First', 'IncludeTotalCount', 'Skip'
            }

            $common = [System.Management.Automation.PSCmdlet]::CommonParameters
            $actual = (Get-Command $Name).Parameters.Keys.Where({ $_ -notin $common }) | Sort-Object
            $actual -join ' ' | Should -BeExactly (($promised | Sort-Object -Unique) -join ' ')
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
