BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Set-OrgMember' {
    BeforeEach {
        Reset-TestServer
        $Read = "GET /orgs/$($Seed.AlderCreek)?$Globals"
        $Target = "/orgs/$($Seed.AlderCreek)/member?$Globals"

        function Get-Change([string] $UserId, [string] $Role) {
            "PATCH $Target {`"userId`":`"$UserId`",`"role`":`"$Role`"}"
        }
    }

    Context 'what is sent' {
        It 'is the member and the role, and what comes back is the member' {
            $member = Set-OrgMember $Seed.AlderCreek -UserId $Seed.Elena -Role Collaborate
            $member.GetType().FullName | Should -BeExactly 'OrgAdmin.OrgMember'
            $member.Email | Should -BeExactly 'elena.petrova@aldercreek.example.com'
            $member.Role | Should -BeExactly 'collaborate'
            $member.OrgId | Should -BeExactly $Seed.AlderCreek
            Get-Sent | Should -BeExactly $Read, (Get-Change $Seed.Elena 'collaborate')
        }

        It 'may name the member by address, in any case' {
            Set-OrgMember $Seed.AlderCreek -Email 'ELENA.Petrova@aldercreek.example.com' -Role edit | Out-Null
            Get-Sent | Should -BeExactly $Read, (Get-Change $Seed.Elena 'edit')
        }

        It 'is for each member of the pipeline, with one read for all' {
            $members = Get-OrgMember $Seed.AlderCreek -Role View
            Clear-Record
            ($members | Set-OrgMember -Role None).Role | Should -BeExactly 'none', 'none'
            (Get-Record).method | Should -BeExactly 'GET', 'PATCH', 'PATCH'
        }

        It 'is what the rows of a file name' {
            "OrgId,Email,Role`n$($Seed.AlderCreek),elena.petrova@aldercreek.example.com,Edit`n$($Seed.Emea),jonas.weber@aldercreek.example.com,Admin" |
                Set-Content $TestDrive/roles.csv
            (Import-Csv $TestDrive/roles.csv | Set-OrgMember).Role | Should -BeExactly 'edit', 'admin'
            (Get-Record -Write).target | Should -BeExactly $Target, "/orgs/$($Seed.Emea)/member?$Globals"
        }

        It 'may be roles in single applications, which replace those there were' {
            $member = Set-OrgMember $Seed.AlderCreek -UserId $Seed.Elena -ApplicationRole @{ $Seed.Application = 'View' }
            $member.ApplicationRoles.Role | Should -BeExactly 'view'
            $body = (Get-Record -Write).body | ConvertFrom-Json
            $body.PSObject.Properties.Name | Should -BeExactly 'userId', 'applicationRoles'
        }

        It 'may be single roles, added to those there were or taken from them' {
            $tom = Get-OrgMember $Seed.AlderCreek -Email 'tom.*'
            $before = @($tom.ApplicationRoles.ResourceId)
            Clear-Record
            $member = $tom | Set-OrgMember -AddApplicationRole @{ $Seed.Application = 'View' }
            $member.ApplicationRoles.ResourceId | Should -BeExactly ($before + $Seed.Application)
            $member = $tom | Set-OrgMember -RemoveApplicationRole $Seed.Application
            $member.ApplicationRoles.ResourceId | Should -BeExactly $before
            ($tom | Set-OrgMember -RemoveApplicationRole $Seed.Application).Email | Should -BeExactly $tom.Email
            (Get-Record).method | Should -BeExactly 'GET', 'PATCH', 'GET', 'PATCH', 'GET'
        }

        It 'is nothing where the member has the role already' {
            $member = Set-OrgMember $Seed.AlderCreek -UserId $Seed.Elena -Role View -WarningAction SilentlyContinue -WarningVariable said
            $member.Role | Should -BeExactly 'view'
            "$said" | Should -BeLike 'Elena Petrova*already*'
            Get-Sent -Write | Should -BeNullOrEmpty
        }
    }

    Context 'ShouldProcess' {
        It '-WhatIf names the person, the organization and both roles, and changes nothing' {
            Get-HostText { Get-OrgMember $Seed.AlderCreek -Role Edit | Set-OrgMember -Role Admin -WhatIf } | Should -BeExactly (
                "What if: Change role of Priya Raman <priya.raman@aldercreek.example.com> in 'Alder Creek Pumps' ($($Seed.AlderCreek)) from Edit to Admin")
            Get-Sent -Write | Should -BeNullOrEmpty
        }

        It '-Confirm changes nothing where no one can be asked' {
            Invoke-NonInteractive "Set-OrgMember $($Seed.AlderCreek) -UserId $($Seed.Elena) -Role Edit -Confirm" | Out-Null
            $LASTEXITCODE | Should -Be 1
            Get-Sent | Should -BeExactly $Read
        }
    }

    Context 'the last admin' {
        It 'keeps the role' {
            Set-OrgMember $Seed.Emea -UserId $Seed.Maya -Role Edit -ErrorAction SilentlyContinue -ErrorVariable failed
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.LastAdmin'
            Get-Sent -Write | Should -BeNullOrEmpty
        }

        It 'is not the last once another is admin, in one pipeline: then the API decides' {
            "Email,Role`njonas.weber@aldercreek.example.com,Admin`nmaya.lindqvist@aldercreek.example.com,View" | Set-Content $TestDrive/roles.csv
            Import-Csv $TestDrive/roles.csv | Set-OrgMember -OrgId $Seed.Emea -ErrorAction SilentlyContinue -ErrorVariable failed `
                -WarningAction SilentlyContinue -WarningVariable said | Out-Null
            (Get-Sent -Write).Count | Should -Be 2
            Get-ErrorId $failed | Should -BeExactly 'OrgApi.BadRequest'
            $failed[0].Exception.ServerMessage | Should -BeLike 'Your own role*'
            "$said" | Should -BeLike '*the user whose token you are using*'
        }

        It 'is shown in the rehearsal too' {
            Get-OrgMember $Seed.AlderCreek -Role Admin | Set-OrgMember -Role View -WhatIf -ErrorAction SilentlyContinue -ErrorVariable failed -WarningAction SilentlyContinue
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.LastAdmin'
        }
    }

    Context 'errors' {
        It '<Script> is <Id>, and nothing is sent' -ForEach @(
            @{ Script = 'Set-OrgMember $Seed.AlderCreek -UserId $Seed.Elena'; Id = 'OrgAdmin.NothingToChange' }
            @{ Script = 'Set-OrgMember $Seed.AlderCreek -Role View'; Id = 'OrgAdmin.InvalidParameters' }
            @{ Script = 'Set-OrgMember -UserId $Seed.Elena -Role View'; Id = 'OrgAdmin.InvalidParameters' }
            @{ Script = 'Set-OrgMember $Seed.AlderCreek -UserId $null -Role View'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Set-OrgMember $Seed.AlderCreek -UserId x -Role View'; Id = 'OrgAdmin.InvalidId' }
            @{ Script = 'Set-OrgMember $Seed.AlderCreek -Email "" -Role View'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Set-OrgMember $Seed.AlderCreek -Email e* -Role View'; Id = 'OrgAdmin.InvalidValue' }
            @{ Script = 'Set-OrgMember $Seed.AlderCreek -UserId $Seed.Elena -Role King'; Id = 'OrgAdmin.InvalidValue' }
            @{ Script = '$Seed.Elena | Set-OrgMember -OrgId $Seed.AlderCreek -Role View'; Id = 'OrgAdmin.WrongObject' }
        ) {
            & ([scriptblock]::Create("$Script -ErrorAction SilentlyContinue -ErrorVariable failed; `$script:failed = `$failed"))
            Get-ErrorId $script:failed | Should -BeExactly $Id
            Get-Record | Should -BeNullOrEmpty
        }

        It 'an id and an address of two people change neither' {
            Set-OrgMember $Seed.AlderCreek -UserId $Seed.Elena -Email 'tom.brewster@aldercreek.example.com' -Role Edit -ErrorAction SilentlyContinue -ErrorVariable failed
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.Ambiguous'
            Get-Sent -Write | Should -BeNullOrEmpty
        }

        It 'someone who is not a member does not stop the rest' {
            $rows = 'nobody@aldercreek.example.com', 'elena.petrova@aldercreek.example.com' | ForEach-Object { [pscustomobject]@{ Email = $_; Role = 'Edit' } }
            ($rows | Set-OrgMember -OrgId $Seed.AlderCreek -ErrorAction SilentlyContinue -ErrorVariable failed).UserId | Should -BeExactly $Seed.Elena
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.MemberNotFound'
        }

        It 'a change whose answer is lost is sent once, and found to be done' {
            Add-Fault dropAfter @{ method = 'PATCH' }
            Set-OrgMember $Seed.AlderCreek -UserId $Seed.Elena -Role Edit -ErrorAction SilentlyContinue -ErrorVariable failed
            $failed | Should -BeNullOrEmpty
            Get-Sent -Write | Should -BeExactly (Get-Change $Seed.Elena 'edit')
        }
    }
}
