BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Remove-Org' {
    BeforeEach {
        Reset-TestServer
        $Read = "GET /orgs/$($Seed.Emea)?$Globals"
        $Deletion = "DELETE /orgs/$($Seed.Emea)?$Globals"
    }

    Context 'what it takes' {
        It 'is an id, read first and then deleted' {
            Remove-Org -OrgId $Seed.Emea -Confirm:$false | Should -BeNullOrEmpty
            Get-Sent | Should -BeExactly $Read, $Deletion
            (Get-Org).OrgId | Should -BeExactly $Seed.AlderCreek, $Seed.Labs
        }

        It 'is an organization of Get-Org' {
            Get-Org -Name '*EMEA' | Remove-Org -Confirm:$false
            Get-Sent -Write | Should -BeExactly $Deletion
        }

        It 'sends a deletion with empty content and no content type' {
            Remove-Org $Seed.Emea -Confirm:$false
            $request = Get-Record -Write
            $request.headers.'Content-Length' | Should -Be '0'
            $request.headers.PSObject.Properties.Name | Should -Not -Contain 'Content-Type'
            $request.headers.PSObject.Properties.Name | Should -Not -Contain 'Transfer-Encoding'
        }

        It 'emits the organization as it was with -PassThru' {
            $org = Remove-Org $Seed.Emea -Confirm:$false -PassThru
            $org.GetType().FullName | Should -BeExactly 'OrgAdmin.Org'
            $org.Members.Count | Should -Be 4
        }
    }

    Context 'what it does not take' {
        It '<Script> deletes nothing' -ForEach @(
            @{ Script = '$Seed.Emea' }
            @{ Script = '[pscustomobject]@{ OrgId = $Seed.Emea; Id = $Seed.Emea }' }
            @{ Script = '@{ OrgId = $Seed.Emea }' }
            @{ Script = 'Get-Org $Seed.Emea | Select-Object OrgId, Name' }
            @{ Script = 'Get-Org $Seed.Emea | ConvertTo-Json -Depth 5 | ConvertFrom-Json' }
            @{ Script = 'Get-Org $Seed.Emea | Get-OrgMember' }
            @{ Script = 'Get-OrgInvite $Seed.AlderCreek' }
            @{ Script = 'Get-Process -Id $PID' }
            @{ Script = 'Import-Csv $TestDrive/orgs.csv' }
            @{ Script = 'Get-Org $Seed.Emea | Export-Clixml $TestDrive/org.xml; Import-Clixml $TestDrive/org.xml' }
        ) {
            "OrgId,Name`n$($Seed.Emea),Alder Creek Pumps EMEA" | Set-Content $TestDrive/orgs.csv
            $items = & ([scriptblock]::Create($Script))
            $items | Should -Not -BeNullOrEmpty
            $items | Remove-Org -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
            @($failed).Count | Should -Be @($items).Count
            Get-ErrorId $failed | Select-Object -Unique | Should -BeExactly 'InputObjectNotBound'
            Get-Sent -Write | Should -BeNullOrEmpty
        }

        It '<Script> is <Id>' -ForEach @(
            @{ Script = 'Remove-Org'; Id = 'OrgAdmin.InvalidParameters' }
            @{ Script = '$null | Remove-Org'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Remove-Org $null'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Remove-Org ""'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Remove-Org @()'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Remove-Org $Seed.Emea.Insert(12, "`n")'; Id = 'OrgAdmin.InvalidValue' }
        ) {
            Connect-Org -Token (Get-TestServer).token -Uri (Get-TestServer).uri -OrgId $Seed.Emea
            & ([scriptblock]::Create("$Script -Confirm:`$false -ErrorAction SilentlyContinue -ErrorVariable failed; `$script:failed = `$failed"))
            Get-ErrorId $script:failed | Should -BeExactly $Id
            Get-Record | Should -BeNullOrEmpty
        }
    }

    Context 'ShouldProcess' {
        It 'asks by default, and where no one can be asked it deletes nothing' {
            Invoke-NonInteractive "Remove-Org $($Seed.Emea)" | Out-Null
            $LASTEXITCODE | Should -Be 1
            Get-Sent | Should -BeExactly $Read
        }

        It '-WhatIf says how much would go, and sends no change' {
            Get-HostText { Get-Org | Remove-Org -WhatIf } | Should -BeExactly @(
                "What if: Delete 'Alder Creek Pumps' ($($Seed.AlderCreek)) for good, with 7 members, 6 applications, 9 dashboards and 412 devices"
                "What if: Delete 'Alder Creek Pumps EMEA' ($($Seed.Emea)) for good, with 4 members, 2 applications, 3 dashboards and 87 devices"
                "What if: Delete 'Harbor Street Labs' ($($Seed.Labs)) for good, with 3 members, 3 applications, 4 dashboards and 25 devices"
            )
            Get-Sent -Write | Should -BeNullOrEmpty
        }

        It '-WhatIf:$false overrides the preference' {
            $WhatIfPreference = $true
            Remove-Org $Seed.Emea -WhatIf:$false -Confirm:$false
            Get-Sent -Write | Should -BeExactly $Deletion
        }
    }

    Context 'errors' {
        It 'one that is refused does not stop the next' {
            Remove-Org $Seed.Labs, $Seed.Emea -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
            Get-ErrorId $failed | Should -BeExactly 'OrgApi.Forbidden'
            $failed[0].ErrorDetails.RecommendedAction | Should -BeLike '*all.Organization*'
            (Get-Org).OrgId | Should -BeExactly $Seed.AlderCreek, $Seed.Labs
        }

        It 'a deletion whose answer is lost is sent once, and found to be done' {
            Add-Fault dropAfter @{ method = 'DELETE' }
            Remove-Org $Seed.Emea -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failed
            $failed | Should -BeNullOrEmpty
            Get-Sent -Write | Should -BeExactly $Deletion
        }
    }
}
