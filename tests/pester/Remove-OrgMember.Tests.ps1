BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Remove-OrgMember' {
    BeforeEach {
        Reset-TestServer
        $Read = "GET /orgs/$($Seed.AlderCreek)?$Globals"
        $Deletion = "DELETE /orgs/$($Seed.AlderCreek)/member?$Globals&userId=$($Seed.Elena)"
    }

    Context 'what is removed' {
        It 'is the member with an id' {
            Remove-OrgMember $Seed.AlderCreek -UserId $Seed.Elena -Confirm:$false | Should -BeNullOrEmpty
            Get-Sent | Should -BeExactly $Read, $Deletion
            (Get-Record -Write).headers.'Content-Length' | Should -Be '0'
            (Get-OrgMember $Seed.AlderCreek).UserId | Should -Not -Contain $Seed.Elena
        }

        It 'is the member with an address, in any case' {
            Remove-OrgMember $Seed.AlderCreek -Email 'Elena.PETROVA@aldercreek.example.com' -Confirm:$false
            Get-Sent | Should -BeExactly $Read, $Deletion
        }

        It 'is what Get-OrgMember emits, and -PassThru emits it as it was' {
            $removed = Get-OrgMember $Seed.AlderCreek -Role View | Remove-OrgMember -Confirm:$false -PassThru
            $removed.FirstName | Should -BeExactly 'Elena', 'Grace'
            $removed.Role | Should -BeExactly 'view', 'view'
            (Get-Sent -Write)[0] | Should -BeExactly $Deletion
            (Get-Sent -Write).Count | Should -Be 2
        }

        It 'is what the rows of a file name, and the record of it is a file again' {
            "OrgId,Email`n$($Seed.AlderCreek),elena.petrova@aldercreek.example.com`n$($Seed.Emea),luca.moretti@aldercreek.example.com" |
                Set-Content $TestDrive/leavers.csv
            Import-Csv $TestDrive/leavers.csv | Remove-OrgMember -Confirm:$false -PassThru |
                Select-Object OrgId, Email, Role | Export-Csv $TestDrive/removed.csv
            (Import-Csv $TestDrive/removed.csv).Role | Should -BeExactly 'view', 'collaborate'
            (Get-Sent -Write).Count | Should -Be 2
        }
    }

    Context 'ShouldProcess' {
        It 'asks by default, and where no one can be asked it removes nothing' {
            Invoke-NonInteractive "Get-OrgMember $($Seed.AlderCreek) -Email elena* | Remove-OrgMember" | Out-Null
            $LASTEXITCODE | Should -Be 1
            Get-Sent | Should -BeExactly $Read, $Read
        }

        It '-WhatIf names the person and the organization, and removes nothing' {
            Get-HostText { Get-Org -Name 'Alder*' | Get-OrgMember -Email 'elena*', 'luca*' | Remove-OrgMember -WhatIf } | Should -BeExactly @(
                "What if: Remove Elena Petrova <elena.petrova@aldercreek.example.com> (role View) from 'Alder Creek Pumps' ($($Seed.AlderCreek))"
                "What if: Remove Luca Moretti <luca.moretti@aldercreek.example.com> (role Collaborate) from 'Alder Creek Pumps EMEA' ($($Seed.Emea))"
            )
            Get-Sent -Write | Should -BeNullOrEmpty
        }
    }

    Context 'the last admin' {
        It 'stays' {
            Remove-OrgMember $Seed.Emea -UserId $Seed.Maya -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.LastAdmin'
            $failed[0].CategoryInfo.Category | Should -Be 'InvalidOperation'
            Get-Sent -Write | Should -BeNullOrEmpty
        }

        It 'stays when all admins come down one pipeline' {
            Get-OrgMember $Seed.AlderCreek -Role Admin | Sort-Object FirstName |
                Remove-OrgMember -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.LastAdmin'
            Get-Sent -Write | Should -BeExactly "DELETE /orgs/$($Seed.AlderCreek)/member?$Globals&userId=$($Seed.Daniel)"
        }

        It 'is not taken for granted where the answer shows no members' {
            $member = Get-OrgMember $Seed.AlderCreek -Email 'elena*'
            Add-Fault replaceBody @{ method = 'GET'; body = "{`"id`":`"$($Seed.AlderCreek)`",`"name`":`"Alder Creek Pumps`"}" }
            $member | Remove-OrgMember -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
            $failed[0].Exception | Should -BeOfType ([OrgAdmin.OrgApiException])
            Get-Sent -Write | Should -BeNullOrEmpty
        }
    }

    Context 'errors' {
        It '<Script> is <Id>, and nothing is sent' -ForEach @(
            @{ Script = 'Remove-OrgMember $Seed.AlderCreek'; Id = 'OrgAdmin.InvalidParameters' }
            @{ Script = 'Remove-OrgMember -UserId $Seed.Elena'; Id = 'OrgAdmin.InvalidParameters' }
            @{ Script = 'Remove-OrgMember $Seed.AlderCreek -UserId ""'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Remove-OrgMember $Seed.AlderCreek -UserId $null'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Remove-OrgMember $Seed.AlderCreek -UserId $Seed.Elena.Insert(12, "`n")'; Id = 'OrgAdmin.InvalidValue' }
            @{ Script = 'Remove-OrgMember $Seed.AlderCreek -Email *'; Id = 'OrgAdmin.InvalidValue' }
            @{ Script = '$null | Remove-OrgMember -OrgId $Seed.AlderCreek'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = '$Seed.Elena | Remove-OrgMember -OrgId $Seed.AlderCreek'; Id = 'OrgAdmin.WrongObject' }
            @{ Script = 'Get-Process -Id $PID | Remove-OrgMember -OrgId $Seed.AlderCreek -UserId $Seed.Elena'; Id = 'OrgAdmin.WrongObject' }
        ) {
            & ([scriptblock]::Create("$Script -Confirm:`$false -ErrorAction SilentlyContinue -ErrorVariable failed; `$script:failed = `$failed"))
            Get-ErrorId $script:failed | Should -BeExactly $Id
            Get-Record | Should -BeNullOrEmpty
        }

        It '<Kind> from the pipeline removes no one' -ForEach @(
            @{ Kind = 'an organization'; Get = { Get-Org $Seed.AlderCreek } }
            @{ Kind = 'an invite'; Get = { Get-OrgInvite $Seed.AlderCreek | Select-Object -First 1 } }
            @{ Kind = 'a member without its organization'; Get = { Get-OrgMember $Seed.AlderCreek -Email 'elena*' | Select-Object UserId, Email } }
            @{ Kind = 'a member from a file of objects'; Get = { Get-OrgMember $Seed.AlderCreek -Email 'elena*' | Export-Clixml $TestDrive/m.xml; Import-Clixml $TestDrive/m.xml } }
        ) {
            Connect-Org -Token (Get-TestServer).token -Uri (Get-TestServer).uri -OrgId $Seed.AlderCreek
            $item = & $Get
            $item | Should -Not -BeNullOrEmpty
            $item | Remove-OrgMember -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.WrongObject'
            Get-Sent -Write | Should -BeNullOrEmpty
        }

        It 'a removal whose answer is lost is sent once, and found to be done' {
            Add-Fault dropAfter @{ method = 'DELETE' }
            Remove-OrgMember $Seed.AlderCreek -UserId $Seed.Elena -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
            $failed | Should -BeNullOrEmpty
            Get-Sent -Write | Should -BeExactly $Deletion
        }
    }
}
