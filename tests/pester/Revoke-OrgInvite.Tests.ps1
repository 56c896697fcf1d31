BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Revoke-OrgInvite' {
    BeforeEach {
        Reset-TestServer
        $Read = "GET /orgs/$($Seed.AlderCreek)/invites?$Globals"

        function Get-Deletion([string] $InviteId) {
            "DELETE /orgs/$($Seed.AlderCreek)/invites?$Globals&inviteId=$InviteId"
        }
    }

    Context 'what is revoked' {
        It 'is the invite with an id, with one request' {
            Revoke-OrgInvite $Seed.AlderCreek -InviteId $Seed.PendingInvite | Should -BeNullOrEmpty
            Get-Sent | Should -BeExactly (Get-Deletion $Seed.PendingInvite)
            (Get-Record).headers.'Content-Length' | Should -Be '0'
            (Get-OrgInvite $Seed.AlderCreek).InviteId | Should -BeExactly $Seed.ExpiredInvite
        }

        It 'is every invite to an address, in any case' {
            Step-Clock ([timespan]::FromDays(40))
            New-OrgInvite $Seed.AlderCreek -Email 'noah.fischer@aldercreek.example.com' -Role View | Out-Null
            Clear-Record
            Revoke-OrgInvite $Seed.AlderCreek -Email 'Noah.Fischer@ALDERCREEK.example.com' -PassThru | Should -HaveCount 2
            Get-Sent | Select-Object -First 1 | Should -BeExactly $Read
            (Get-Sent -Write).Count | Should -Be 2
            Get-Sent -Write | Should -Contain (Get-Deletion $Seed.PendingInvite)
            (Get-OrgInvite $Seed.AlderCreek).Email | Should -BeExactly 'julia.alvarez@fieldworks.example.net'
        }

        It 'is what Get-OrgInvite emits' {
            $revoked = Get-Org -Name 'Alder*' | Get-OrgInvite | Where-Object HasExpired | Revoke-OrgInvite -PassThru
            $revoked.GetType().FullName | Should -BeExactly 'OrgAdmin.OrgInvite'
            $revoked.Email | Should -BeExactly 'julia.alvarez@fieldworks.example.net'
            Get-Sent -Write | Should -BeExactly (Get-Deletion $Seed.ExpiredInvite)
        }

        It 'is what the rows of a file name' {
            Get-OrgInvite $Seed.AlderCreek | Select-Object OrgId, Email | Export-Csv $TestDrive/invites.csv
            Import-Csv $TestDrive/invites.csv | Revoke-OrgInvite
            Get-Sent -Write | Should -BeExactly (Get-Deletion $Seed.ExpiredInvite), (Get-Deletion $Seed.PendingInvite)
        }
    }

    Context 'ShouldProcess' {
        It '-WhatIf names the person and revokes nothing' {
            Get-HostText { Get-OrgInvite $Seed.AlderCreek | Revoke-OrgInvite -WhatIf } | Should -BeExactly @(
                "What if: Revoke the expired invite for julia.alvarez@fieldworks.example.net to 'Alder Creek Pumps' ($($Seed.AlderCreek)) (role Collaborate, invite $($Seed.ExpiredInvite))"
                "What if: Revoke the pending invite for noah.fischer@aldercreek.example.com to 'Alder Creek Pumps' ($($Seed.AlderCreek)) (role Edit, invite $($Seed.PendingInvite))"
            )
            Get-Sent -Write | Should -BeNullOrEmpty
        }

        It '-Confirm revokes nothing where no one can be asked' {
            Invoke-NonInteractive "Get-OrgInvite $($Seed.AlderCreek) | Revoke-OrgInvite -Confirm" | Out-Null
            $LASTEXITCODE | Should -Be 1
            (Get-Sent)[0] | Should -BeExactly $Read
            Get-Sent -Write | Should -BeNullOrEmpty
        }
    }

    Context 'errors' {
        It '<Script> is <Id>, and nothing is sent' -ForEach @(
            @{ Script = 'Revoke-OrgInvite $Seed.AlderCreek'; Id = 'OrgAdmin.InvalidParameters' }
            @{ Script = 'Revoke-OrgInvite $Seed.AlderCreek -InviteId $null'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Revoke-OrgInvite $Seed.AlderCreek -InviteId ""'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Revoke-OrgInvite $Seed.AlderCreek -InviteId @()'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Revoke-OrgInvite $Seed.AlderCreek -InviteId x'; Id = 'OrgAdmin.InvalidId' }
            @{ Script = 'Revoke-OrgInvite $Seed.AlderCreek -Email ""'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Revoke-OrgInvite $Seed.AlderCreek -Email *'; Id = 'OrgAdmin.InvalidValue' }
            @{ Script = 'Revoke-OrgInvite -InviteId $Seed.PendingInvite'; Id = 'OrgAdmin.InvalidParameters' }
            @{ Script = '$Seed.PendingInvite | Revoke-OrgInvite -OrgId $Seed.AlderCreek'; Id = 'OrgAdmin.WrongObject' }
            @{ Script = '$null | Revoke-OrgInvite -OrgId $Seed.AlderCreek'; Id = 'OrgAdmin.EmptyValue' }
        ) {
            & ([scriptblock]::Create("$Script -ErrorAction SilentlyContinue -ErrorVariable failed; `$script:failed = `$failed"))
            Get-ErrorId $script:failed | Should -BeExactly $Id
            Get-Record | Should -BeNullOrEmpty
        }

        It 'an invite without its organization goes to no default' {
            Connect-Org -Token (Get-TestServer).token -Uri (Get-TestServer).uri -OrgId $Seed.AlderCreek
            Get-OrgInvite | Select-Object InviteId, Email | Revoke-OrgInvite -ErrorAction SilentlyContinue -ErrorVariable failed
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.WrongObject', 'OrgAdmin.WrongObject'
            Get-Sent -Write | Should -BeNullOrEmpty
        }

        It 'an id and an address that do not belong together revoke nothing' {
            Revoke-OrgInvite $Seed.AlderCreek -InviteId $Seed.PendingInvite -Email 'julia.alvarez@fieldworks.example.net' -ErrorAction SilentlyContinue -ErrorVariable failed
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.Ambiguous'
            Get-Sent | Should -BeExactly $Read
        }

        It 'what is not there does not stop the rest' {
            Revoke-OrgInvite $Seed.AlderCreek -InviteId $NoSuchId, $Seed.PendingInvite -ErrorAction SilentlyContinue -ErrorVariable failed
            Get-ErrorId $failed | Should -BeExactly 'OrgApi.NotFound'
            (Get-OrgInvite $Seed.AlderCreek).InviteId | Should -BeExactly $Seed.ExpiredInvite
        }

        It 'a deletion whose answer is lost is sent once, and found to be done' {
            Add-Fault dropAfter @{ method = 'DELETE' }
            Revoke-OrgInvite $Seed.AlderCreek -InviteId $Seed.PendingInvite -ErrorAction SilentlyContinue -ErrorVariable failed
            $failed | Should -BeNullOrEmpty
            Get-Sent -Write | Should -BeExactly (Get-Deletion $Seed.PendingInvite)
        }
    }
}
