BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Set-Org' {
    BeforeEach {
        Reset-TestServer
        $Target = "/orgs/$($Seed.Emea)?$Globals"
    }

    Context 'what is sent' {
        It 'is what was given, and nothing else' {
            $org = Set-Org $Seed.Emea -Name 'Alder Creek Europe' -BillingEmail 'bills@aldercreek.example.com'
            $org.GetType().FullName | Should -BeExactly 'OrgAdmin.Org'
            $org.Name | Should -BeExactly 'Alder Creek Europe'
            $org.Description | Should -BeLike 'Sales and service*'
            Get-Sent -Write | Should -BeExactly "PATCH $Target {`"name`":`"Alder Creek Europe`",`"billingEmail`":`"bills@aldercreek.example.com`"}"
        }

        It 'is JSON in UTF-8' {
            $name = 'Pumpen f{0}r {1}r{2} {3}' -f [char]0xFC, [char]0xC6, [char]0xF8, [char]0x6C34
            (Set-Org $Seed.Emea -Name $name).Name | Should -BeExactly $name
            ((Get-Record -Write).body | ConvertFrom-Json).name | Should -BeExactly $name
            (Get-Record -Write).headers.'Content-Type' | Should -BeLike 'application/json*'
        }

        It 'has none of the values of an organization from the pipeline' {
            $orgs = Get-Org -Name 'Alder*'
            Clear-Record
            ($orgs | Set-Org -MfaMode REQUIRED).MfaMode | Should -BeExactly 'required', 'required'
            Get-Sent -Write | Should -BeExactly "PATCH /orgs/$($Seed.AlderCreek)?$Globals {`"mfaMode`":`"required`"}", "PATCH $Target {`"mfaMode`":`"required`"}"
        }

        It 'is what the cells of a file say; an empty one leaves the field' {
            @"
OrgId,Name,Description
$($Seed.AlderCreek),Alder Creek,
$($Seed.Emea),,Europe
"@ | Set-Content $TestDrive/changes.csv
            (Import-Csv $TestDrive/changes.csv | Set-Org).Count | Should -Be 2
            Get-Sent -Write | Should -BeExactly "PATCH /orgs/$($Seed.AlderCreek)?$Globals {`"name`":`"Alder Creek`"}", "PATCH $Target {`"description`":`"Europe`"}"
        }

        It 'is only the command line for an object from a file of objects' {
            Get-Org $Seed.Emea | Export-Clixml $TestDrive/org.xml
            Clear-Record
            Import-Clixml $TestDrive/org.xml | Set-Org -IconColor '#fff' | Out-Null
            Get-Sent -Write | Should -BeExactly "PATCH $Target {`"iconColor`":`"#fff`"}"
        }

        It 'clears a field with the empty text of the command line' {
            (Set-Org $Seed.Emea -Description '').Description | Should -BeExactly ''
            Get-Sent -Write | Should -BeExactly "PATCH $Target {`"description`":`"`"}"
        }

        It 'can be the token of a card, which is not shown' {
            $card = ConvertTo-SecureString 'tok_visa_4242' -AsPlainText -Force
            Get-HostText { Set-Org $Seed.Emea -CardToken $card -WhatIf } |
                Should -BeExactly "What if: Change 'Alder Creek Pumps EMEA' ($($Seed.Emea)): CardToken to a new one"
            Set-Org $Seed.Emea -CardToken $card | Out-Null
            Get-Sent -Write | Should -BeExactly "PATCH $Target {`"cardToken`":`"tok_visa_4242`"}"
        }

        It 'goes to the connection''s organization where none is named' {
            Connect-Org -Token (Get-TestServer).token -Uri (Get-TestServer).uri -OrgId $Seed.Emea
            Set-Org -Description 'Europe' | Out-Null
            Get-Sent -Write | Should -BeExactly "PATCH $Target {`"description`":`"Europe`"}"
        }
    }

    Context 'ShouldProcess' {
        It '-WhatIf says what would change and sends no change' {
            Get-HostText { Get-Org $Seed.Emea | Set-Org -MfaMode Required -Name 'New' -WhatIf } |
                Should -BeExactly "What if: Change 'Alder Creek Pumps EMEA' ($($Seed.Emea)): Name to 'New', MfaMode to 'required'"
            Get-Sent -Write | Should -BeNullOrEmpty
            (Get-Org $Seed.Emea).Name | Should -BeExactly 'Alder Creek Pumps EMEA'
        }

        It '$WhatIfPreference does the same' {
            $WhatIfPreference = $true
            Set-Org $Seed.Emea -Name 'New' | Should -BeNullOrEmpty
            Get-Sent -Write | Should -BeNullOrEmpty
        }

        It '-Confirm sends nothing where no one can be asked' {
            Invoke-NonInteractive "Set-Org $($Seed.Emea) -Name New -Confirm" | Out-Null
            $LASTEXITCODE | Should -Be 1
            Get-Sent | Should -BeExactly "GET $Target"
        }
    }

    Context 'errors' {
        It '<Script> is <Id>, and nothing is sent' -ForEach @(
            @{ Script = 'Set-Org $Seed.Emea'; Id = 'OrgAdmin.NothingToChange' }
            @{ Script = 'Set-Org -Name x'; Id = 'OrgAdmin.InvalidParameters' }
            @{ Script = 'Set-Org x -Name x'; Id = 'OrgAdmin.InvalidId' }
            @{ Script = 'Set-Org "" -Name x'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = '$null | Set-Org -Name x'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Set-Org $Seed.Emea -Name ""'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Set-Org $Seed.Emea -Description $null'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'Set-Org $Seed.Emea -Name ("n" * 256)'; Id = 'OrgAdmin.InvalidValue' }
            @{ Script = 'Set-Org $Seed.Emea -MfaMode Sometimes'; Id = 'OrgAdmin.InvalidValue' }
            @{ Script = 'Set-Org $Seed.Emea -BillingEmail nobody'; Id = 'OrgAdmin.InvalidValue' }
            @{ Script = 'Get-Process -Id $PID | Set-Org -Name x'; Id = 'OrgAdmin.WrongObject' }
            @{ Script = '5 | Set-Org -Name x'; Id = 'OrgAdmin.WrongObject' }
        ) {
            & ([scriptblock]::Create("$Script -ErrorAction SilentlyContinue -ErrorVariable failed; `$script:failed = `$failed"))
            Get-ErrorId $script:failed | Should -BeExactly $Id
            Get-Record | Should -BeNullOrEmpty
        }

        It 'a member from the pipeline is no organization' {
            $member = Get-OrgMember $Seed.Emea -Email 'jonas*'
            Clear-Record
            $member | Set-Org -Name 'New' -ErrorAction SilentlyContinue -ErrorVariable failed
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.WrongObject'
            Get-Record | Should -BeNullOrEmpty
        }

        It 'one that the API refuses does not stop the next' {
            $orgs = Get-Org | Sort-Object Name -Descending | Set-Org -IconColor '#abc' -ErrorAction SilentlyContinue -ErrorVariable failed
            $orgs.Count | Should -Be 2
            Get-ErrorId $failed | Should -BeExactly 'OrgApi.Forbidden'
            $failed[0].TargetObject.Name | Should -BeExactly 'Harbor Street Labs'
        }

        It 'a change whose answer is lost is sent once, and found to be done' {
            Add-Fault dropAfter @{ method = 'PATCH' }
            Set-Org $Seed.Emea -Name 'New' -ErrorAction SilentlyContinue -ErrorVariable failed
            $failed | Should -BeNullOrEmpty
            (Get-Sent -Write).Count | Should -Be 1
            (Get-Org $Seed.Emea).Name | Should -BeExactly 'New'
        }
    }
}
