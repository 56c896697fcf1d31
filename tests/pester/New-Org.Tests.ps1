BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'New-Org' {
    BeforeEach {
        Reset-TestServer
        $Target = "/orgs?$Globals"
    }

    Context 'what is sent' {
        It 'is the name and what else was given, after one look at the organizations there are' {
            $org = New-Org 'Acme North' -MfaMode Required
            $org.GetType().FullName | Should -BeExactly 'OrgAdmin.Org'
            $org.Name | Should -BeExactly 'Acme North'
            $org.OrgId | Should -Match '^[0-9a-f]{24}$'
            Get-Sent | Should -BeExactly @(
                "GET $Target&sortField=creationDate&sortDirection=desc&page=0&perPage=100"
                "POST $Target {`"name`":`"Acme North`",`"mfaMode`":`"required`"}")
            (Get-Org $org.OrgId).Members.Role | Should -BeExactly 'admin'
        }

        It 'is one organization for each row of a file; an empty cell is not sent' {
            @"
Name,Description,BillingEmail
Acme North,,bills@example.com
Acme South,Sales in the south,
"@ | Set-Content $TestDrive/orgs.csv
            $made = Import-Csv $TestDrive/orgs.csv | New-Org
            $made.Name | Should -BeExactly 'Acme North', 'Acme South'
            Get-Sent -Write | Should -BeExactly @(
                "POST $Target {`"name`":`"Acme North`",`"billingEmail`":`"bills@example.com`"}"
                "POST $Target {`"name`":`"Acme South`",`"description`":`"Sales in the south`"}")
        }

        It 'can be written to a file and piped on' {
            $made = New-Org 'Acme North'
            $made | Select-Object OrgId, Name, CreationDate | Export-Csv $TestDrive/made.csv
            (Import-Csv $TestDrive/made.csv).OrgId | Should -BeExactly $made.OrgId
            ($made | Set-Org -IconColor red).IconColor | Should -BeExactly 'red'
            ($made | New-OrgInvite -Email a@example.com -Role View).OrgId | Should -BeExactly $made.OrgId
        }

        It 'can be the token of a card, which is not shown' {
            $card = ConvertTo-SecureString 'tok_visa_4242' -AsPlainText -Force
            Get-HostText { New-Org 'Acme North' -CardToken $card -WhatIf } |
                Should -BeExactly "What if: Create the organization 'Acme North' and set CardToken to a new one"
            New-Org 'Acme North' -CardToken $card | Out-Null
            Get-Sent -Write | Should -BeExactly "POST $Target {`"name`":`"Acme North`",`"cardToken`":`"tok_visa_4242`"}"
        }
    }

    Context 'ShouldProcess' {
        It '-WhatIf says what would be created and sends nothing' {
            Get-HostText { New-Org 'Acme North' -WhatIf } | Should -BeExactly "What if: Create the organization 'Acme North'"
            Get-Record | Should -BeNullOrEmpty
        }

        It '-Confirm sends nothing where no one can be asked' {
            Invoke-NonInteractive 'New-Org New -Confirm' | Out-Null
            $LASTEXITCODE | Should -Be 1
            Get-Record | Should -BeNullOrEmpty
        }
    }

    Context 'errors' {
        It '<Script> is <Id>, and nothing is sent' -ForEach @(
            @{ Script = 'New-Org ""'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'New-Org $null'; Id = 'OrgAdmin.EmptyValue' }
            @{ Script = 'New-Org ("n" * 256)'; Id = 'OrgAdmin.InvalidValue' }
            @{ Script = 'New-Org x -MfaMode Sometimes'; Id = 'OrgAdmin.InvalidValue' }
            @{ Script = 'Get-Process -Id $PID | New-Org'; Id = 'OrgAdmin.WrongObject' }
        ) {
            & ([scriptblock]::Create("$Script -ErrorAction SilentlyContinue -ErrorVariable failed; `$script:failed = `$failed"))
            Get-ErrorId $script:failed | Should -BeExactly $Id
            Get-Record | Should -BeNullOrEmpty
        }

        It 'one that the API refuses does not stop the next' {
            Add-Fault status @{ method = 'POST'; status = 409; body = '{"type":"AlreadyExists","message":"There is one"}' }
            $made = [pscustomobject]@{ Name = 'One' }, [pscustomobject]@{ Name = 'Two' } |
                New-Org -ErrorAction SilentlyContinue -ErrorVariable failed
            $made.Name | Should -BeExactly 'Two'
            Get-ErrorId $failed | Should -BeExactly 'OrgApi.Conflict'
            $failed[0].TargetObject.Name | Should -BeExactly 'One'
        }

        It 'an organization whose answer is lost is sent once, and found to be made' {
            Add-Fault dropAfter @{ method = 'POST' }
            $said = New-Org 'Acme North' -Verbose -ErrorVariable failed 4>&1
            $failed | Should -BeNullOrEmpty
            $said.Where({ $_ -is [System.Management.Automation.VerboseRecord] }).Message | Should -Contain (
                'orgs.post: no clear answer came, but the API shows that it was carried out.')
            (Get-Sent -Write).Count | Should -Be 1
            @(Get-Org -Name 'Acme North').Count | Should -Be 1
        }
    }
}
