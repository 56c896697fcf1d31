BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'New-OrgInvite' {
    BeforeEach {
        Reset-TestServer
        $Target = "/orgs/$($Seed.AlderCreek)/invites?$Globals"
    }

    Context 'what is sent' {
        It 'is the address and the role, and what comes back is the new invite' {
            $invite = New-OrgInvite $Seed.AlderCreek -Email 'hannah.okeke@aldercreek.example.com' -Role EDIT
            $invite.GetType().FullName | Should -BeExactly 'OrgAdmin.OrgInvite'
            $invite.Email | Should -BeExactly 'hannah.okeke@aldercreek.example.com'
            $invite.Role | Should -BeExactly 'edit'
            $invite.OrgId | Should -BeExactly $Seed.AlderCreek
            $invite.InviteId | Should -Match '\A[0-9a-f]{24}\z'
            Get-Sent -Write | Should -BeExactly "POST $Target {`"email`":`"hannah.okeke@aldercreek.example.com`",`"role`":`"edit`"}"
        }

        It 'is one request for each row of a file, in order' {
            (Import-Csv $PSScriptRoot/../../samples/people.csv | Select-Object -First 5 | New-OrgInvite -OrgId $Seed.AlderCreek).Count | Should -Be 5
            (Get-Record -Write).ForEach({ ($_.body | ConvertFrom-Json).email -replace '@.*' }) |
                Should -BeExactly 'hannah.okeke', 'marcus.bell', 'yuki.tanabe', 'sofia.lindgren', 'omar.haddad'
            (Get-Sent).Where({ $_ -like 'GET *' }) | Should -BeExactly "GET $Target"
        }

        It 'may be rows that name their own organization' {
            "OrgId,Email,Role`n$($Seed.AlderCreek),a@aldercreek.example.com,View`n$($Seed.Emea),b@aldercreek.example.com,None" |
                Set-Content $TestDrive/people.csv
            (Import-Csv $TestDrive/people.csv | New-OrgInvite).OrgId | Should -BeExactly $Seed.AlderCreek, $Seed.Emea
            (Get-Record -Write).target | Should -BeExactly $Target, "/orgs/$($Seed.Emea)/invites?$Globals"
        }

        It 'may be addresses as text' {
            ('a@fieldworks.example.net', 'b@fieldworks.example.net' | New-OrgInvite $Seed.AlderCreek -Role None).Email |
                Should -BeExactly 'a@fieldworks.example.net', 'b@fieldworks.example.net'
        }

        It 'may be one address for several organizations' {
            (Get-Org -Name 'Alder*' | New-OrgInvite -Email 'a@aldercreek.example.com' -Role View).OrgId |
                Should -BeExactly $Seed.AlderCreek, $Seed.Emea
        }

        It 'has roles in single applications and the transfer flag where they are given' {
            New-OrgInvite $Seed.AlderCreek -Email 'a@fieldworks.example.net' -Role None -ApplicationRole @{ $Seed.Application = 'View' } -DisallowTransfer |
                ForEach-Object { $_.ApplicationRoles.Role } | Should -BeExactly 'view'
            $body = (Get-Record -Write).body | ConvertFrom-Json
            $body.applicationRoles.resourceId, $body.applicationRoles.role | Should -BeExactly $Seed.Application, 'view'
            $body.disallowTransfer | Should -BeTrue
            $body.PSObject.Properties.Name | Should -Not -Contain 'dashboardRoles'
        }
    }

    Context 'copies' {
        It 'renew an expired invite with all it says' {
            $old = Get-OrgInvite $Seed.AlderCreek -State Expired
            $new = $old | New-OrgInvite -IfExists Replace
            $new.HasExpired | Should -BeFalse
            foreach ($name in 'Email', 'Role', 'DisallowTransfer') { $new.$name | Should -BeExactly $old.$name }
            "$($new.ApplicationRoles)" | Should -BeExactly "$($old.ApplicationRoles)"
        }

        It 'come out of <Name> as they went in' -ForEach @(
            @{ Name = 'CSV' }
            @{ Name = 'JSON' }
            @{ Name = 'CliXml' }
        ) {
            $old = Get-OrgInvite $Seed.AlderCreek -State Expired
            $there = switch ($Name) {
                'CSV' { $old | Export-Csv $TestDrive/i.csv; Import-Csv $TestDrive/i.csv }
                'JSON' { $old | ConvertTo-Json -Depth 4 | ConvertFrom-Json }
                'CliXml' { $old | Export-Clixml $TestDrive/i.xml; Import-Clixml $TestDrive/i.xml }
            }
            $new = $there | New-OrgInvite -IfExists Replace
            foreach ($property in 'OrgId', 'Email', 'Role', 'DisallowTransfer') { $new.$property | Should -BeExactly $old.$property }
            "$($new.ApplicationRoles)" | Should -BeExactly "$($old.ApplicationRoles)"
            $there | New-OrgInvite -IfExists Replace | Should -BeNullOrEmpty
            (Get-Sent -Write).Count | Should -Be 2
        }

        It 'invite a member to another organization with the same role' {
            $member = Get-OrgMember $Seed.AlderCreek -Email priya.raman@aldercreek.example.com
            ($member | New-OrgInvite -OrgId (Get-Org $Seed.Emea)).Role | Should -BeExactly 'edit'
        }
    }

    Context '-IfExists' {
        It 'Skip sends nothing to members and to who is invited, and the same file can be sent again' {
            @"
Email,Role
noah.fischer@aldercreek.example.com,Admin
julia.alvarez@fieldworks.example.net,View
elena.petrova@aldercreek.example.com,View
new@example.com,View
"@ | Set-Content $TestDrive/people.csv
            (Import-Csv $TestDrive/people.csv | New-OrgInvite $Seed.AlderCreek -IfExists Skip).Email | Should -BeExactly 'new@example.com'
            Import-Csv $TestDrive/people.csv | New-OrgInvite $Seed.AlderCreek -IfExists Skip | Should -BeNullOrEmpty
            (Get-Sent -Write).Count | Should -Be 1
        }

        It 'Replace renews what has expired and leaves what is as wanted' {
            $new = Get-OrgInvite $Seed.AlderCreek | Select-Object OrgId, Email, Role | New-OrgInvite -IfExists Replace
            $new.Email | Should -BeExactly 'julia.alvarez@fieldworks.example.net'
            (Get-Record -Write).method | Should -BeExactly 'DELETE', 'POST'
            (Get-OrgInvite $Seed.AlderCreek).HasExpired | Should -Be $false, $false
        }

        It 'Replace under -WhatIf is one sentence and sends nothing' {
            Get-HostText { New-OrgInvite $Seed.AlderCreek -Email noah.fischer@aldercreek.example.com -Role View -IfExists Replace -WhatIf } |
                Should -BeExactly ("What if: Replace the pending invite for noah.fischer@aldercreek.example.com to " +
                    "'Alder Creek Pumps' ($($Seed.AlderCreek)) (role Edit) with a new one (role View)")
            Get-Sent -Write | Should -BeNullOrEmpty
        }
    }

    Context 'a file of five hundred rows, twelve of them bad, over a network that fails five times' {
        It 'invites all others once, names each bad row, and sends nothing when it is repeated with -IfExists Skip' {
            $bad = @(
                @{ Email = 'nobody'; Reason = "-Email 'nobody' is not an e-mail address" }
                @{ Role = 'Boss'; Reason = "-Role 'Boss' is not one of" }
                @{ Email = ''; Reason = '-Email was given but is empty' }
                @{ Role = ''; Reason = '-Role was given but is empty' }
                @{ OrgId = 'nonsense'; Reason = "-OrgId 'nonsense' is not an id" }
                @{ Email = 'elena.petrova@aldercreek.example.com'; Reason = 'is already a member' }
            )
            1..500 | ForEach-Object {
                $row = @{ Email = "p$_@example.com"; Role = 'view'; OrgId = $Seed.AlderCreek }
                if ($_ % 41 -eq 0) {
                    $kind = $bad[($_ / 41 - 1) % 6]
                    $kind.Keys.Where({ $_ -ne 'Reason' }).ForEach({ $row[$_] = $kind[$_] })
                }
                [pscustomobject]$row
            } | Select-Object Email, Role, OrgId | Export-Csv $TestDrive/people.csv
            Invoke-Control POST limits @{ orgId = $Seed.AlderCreek; members = 1000 }
            foreach ($fault in 'dropBefore', 'dropAfter', 'truncateBody', 'brokenGzip', 'status') {
                Add-Fault delay @{ method = 'POST'; times = 60 }
                Add-Fault $fault @{ method = 'POST'; status = 429 }
            }

            $made = Import-Csv $TestDrive/people.csv | New-OrgInvite -ErrorAction SilentlyContinue -ErrorVariable failed
            $made.Count | Should -Be 488
            $expected = (1..500).Where({ $_ % 41 -ne 0 }).ForEach({ "p$_@example.com" })
            $made.Email | Should -BeExactly $expected
            (Get-OrgInvite $Seed.AlderCreek -Email 'p*@example.com').Email | Sort-Object | Should -BeExactly ($expected | Sort-Object)
            $failed.Count | Should -Be 12
            foreach ($i in 0..11) {
                $failed[$i].Exception.Message | Should -BeLike "Row $(($i + 1) * 41)*$($bad[$i % 6].Reason)*"
            }

            # The two rows of a member are refused by the API; two faults came before the request was carried out.
            (Get-Record -Write).Count | Should -Be (488 + 2 + 2)
            Clear-Record
            Import-Csv $TestDrive/people.csv | New-OrgInvite -IfExists Skip -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            (Get-Sent).Count | Should -Be 2
            Get-Sent -Write | Should -BeNullOrEmpty
        }
    }

    Context 'ShouldProcess' {
        It '-WhatIf rehearses a file and invites no one' {
            Get-HostText { Import-Csv $PSScriptRoot/../../samples/people.csv | Select-Object -First 2 | New-OrgInvite -OrgId $Seed.AlderCreek -WhatIf } |
                Should -BeExactly @(
                    "What if: Invite hannah.okeke@aldercreek.example.com to 'Alder Creek Pumps' ($($Seed.AlderCreek)) with role Admin"
                    "What if: Invite marcus.bell@aldercreek.example.com to 'Alder Creek Pumps' ($($Seed.AlderCreek)) with role Edit"
                )
            Get-Sent -Write | Should -BeNullOrEmpty
            (Get-OrgInvite $Seed.AlderCreek).Count | Should -Be 2
        }

        It '-Confirm:$false overrides a preference to ask' {
            $ConfirmPreference = 'Low'
            New-OrgInvite $Seed.AlderCreek -Email 'a@fieldworks.example.net' -Role View -Confirm:$false | Should -Not -BeNullOrEmpty
            (Get-Sent -Write).Count | Should -Be 1
        }
    }

    Context 'errors' {
        It 'leave the rest of the file as it is' {
            @'
Email,Role
a@fieldworks.example.net,View
noah.fischer@aldercreek.example.com,Edit
priya.raman@aldercreek.example.com,View
nobody,View
,View
b@fieldworks.example.net,King
c@fieldworks.example.net,
d@fieldworks.example.net,None
'@ | Set-Content $TestDrive/people.csv
            $sent = Import-Csv $TestDrive/people.csv | New-OrgInvite -OrgId $Seed.AlderCreek -ErrorAction SilentlyContinue -ErrorVariable failed
            $sent.Email | Should -BeExactly 'a@fieldworks.example.net', 'd@fieldworks.example.net'
            Get-ErrorId $failed | Should -BeExactly @(
                'OrgApi.Conflict', 'OrgApi.Conflict', 'OrgAdmin.InvalidValue', 'OrgAdmin.EmptyValue', 'OrgAdmin.InvalidValue', 'OrgAdmin.EmptyValue')
            $failed[0].TargetObject.Email | Should -BeExactly 'noah.fischer@aldercreek.example.com'
            (Get-Record -Write).Count | Should -Be 4
        }

        It '<Script> is <Id>, and no invite is sent' -ForEach @(
            @{ Script = 'New-OrgInvite -Email a@x.example.com -Role View'; Id = 'OrgAdmin.InvalidParameters' }
            @{ Script = 'New-OrgInvite x -Email a@x.example.com -Role View'; Id = 'OrgAdmin.InvalidId' }
            @{ Script = 'New-OrgInvite $Seed.Emea -Email *@x.example.com -Role View'; Id = 'OrgAdmin.InvalidValue' }
            @{ Script = 'New-OrgInvite $Seed.Emea -Email @() -Role View'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'New-OrgInvite $Seed.Emea -Email a@x.example.com -Role $null'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'New-OrgInvite $Seed.Emea -Email a@x.example.com -Role None -ApplicationRole @{ $Seed.Application = "Admin" }'; Id = 'OrgAdmin.InvalidValue' }
            @{ Script = 'New-OrgInvite $Seed.Emea -Email a@x.example.com -Role None -DashboardRole @{ "64a1f0ea7be19d5a3c91" = "View" }'; Id = 'OrgAdmin.InvalidId' }
            @{ Script = '[pscustomobject]@{ Mailing = "a@x.example.com"; Role = "View" } | New-OrgInvite -OrgId $Seed.Emea'; Id = 'OrgAdmin.UnknownColumn' }
        ) {
            & ([scriptblock]::Create("$Script -ErrorAction SilentlyContinue -ErrorVariable failed; `$script:failed = `$failed"))
            Get-ErrorId $script:failed | Should -BeExactly $Id
            Get-Record | Should -BeNullOrEmpty
        }

        It 'members from the pipeline are not invited where they are' {
            Get-OrgMember $Seed.AlderCreek | New-OrgInvite -ErrorAction SilentlyContinue -ErrorVariable failed | Should -BeNullOrEmpty
            Get-ErrorId $failed | Select-Object -Unique | Should -BeExactly 'OrgAdmin.InvalidParameters'
            $failed.Count | Should -Be 7
            Get-Sent -Write | Should -BeNullOrEmpty
        }

        It 'an invite whose answer is lost is sent once, and found to be done' {
            Add-Fault dropAfter @{ method = 'POST' }
            New-OrgInvite $Seed.AlderCreek -Email 'a@fieldworks.example.net' -Role View -ErrorAction SilentlyContinue -ErrorVariable failed
            $failed | Should -BeNullOrEmpty
            (Get-Sent -Write).Count | Should -Be 1
            (Get-OrgInvite $Seed.AlderCreek).Email | Should -Contain 'a@fieldworks.example.net'
        }
    }
}
