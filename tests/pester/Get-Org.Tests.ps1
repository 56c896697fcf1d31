BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Get-Org' {
    BeforeEach {
        Reset-TestServer
    }

    Context 'the list' {
        It 'gets every organization by name, with one request' {
            $orgs = Get-Org
            $orgs.Name | Should -BeExactly 'Alder Creek Pumps', 'Alder Creek Pumps EMEA', 'Harbor Street Labs'
            $orgs | ForEach-Object { $_.GetType().FullName | Should -BeExactly 'OrgAdmin.Org' }
            Get-Sent | Should -BeExactly "GET /orgs?$Globals&sortField=name&sortDirection=asc&page=0&perPage=100"
        }

        It 'says who asks, with no content and no cookie' {
            Get-Org | Out-Null
            $request = Get-Record
            $request.headers.Authorization | Should -BeExactly "Bearer $((Get-TestServer).token)"
            $request.headers.'Accept-Version' | Should -BeExactly '^1.30.0'
            $request.headers.'User-Agent' | Should -BeLike "OrgAdmin/$((Get-Module OrgAdmin).Version) (PowerShell $($PSVersionTable.PSVersion); *)"
            $request.headers.PSObject.Properties.Name | Should -Not -Contain 'Content-Length'
            $request.headers.PSObject.Properties.Name | Should -Not -Contain 'Cookie'
        }

        It 'walks all pages' {
            Add-Organization 250
            (Get-Org).Count | Should -Be 253
            (Get-Record).target -replace '.*&(page=\d+&perPage=\d+)$', '$1' |
                Should -BeExactly 'page=0&perPage=100', 'page=1&perPage=100', 'page=2&perPage=100'
        }

        It 'sends one request for <Script>' -ForEach @(
            @{ Script = 'Get-Org -First 5'; Page = 'page=0&perPage=5' }
            @{ Script = 'Get-Org | Select-Object -First 5'; Page = 'page=0&perPage=100' }
        ) {
            Add-Organization 250
            (& ([scriptblock]::Create($Script))).Count | Should -Be 5
            Get-Sent | Should -BeLike "GET /orgs?*&$Page"
        }

        It 'counts and skips' {
            $found = Get-Org -IncludeTotalCount -Skip 1 -First 1
            [uint64] $found[0] | Should -Be 3
            $found[1].Name | Should -BeExactly 'Alder Creek Pumps EMEA'
        }

        It 'finds by wildcard and sorts, by the API and exactly' {
            (Get-Org -Name 'alder*' -SortBy CreationDate -Descending).Name | Should -BeExactly 'Alder Creek Pumps EMEA', 'Alder Creek Pumps'
            Get-Sent | Should -BeLike 'GET /orgs?*&sortField=creationDate&sortDirection=desc&*filterField=name&filter=alder*'
        }

        It 'gets nothing for a pattern that no name matches' {
            Get-Org -Name 'Alder?' | Should -BeNullOrEmpty
        }

        It 'reports a name that no organization has' {
            Get-Org -Name 'Alder' -ErrorAction SilentlyContinue -ErrorVariable failed | Should -BeNullOrEmpty
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.OrgNotFound'
        }
    }

    Context 'by id' {
        It 'gets one organization' {
            (Get-Org $Seed.AlderCreek).Name | Should -BeExactly 'Alder Creek Pumps'
            Get-Sent | Should -BeExactly "GET /orgs/$($Seed.AlderCreek)?$Globals"
        }

        It 'takes ids from the pipeline, from a file, and as -Id' {
            "OrgId`n$($Seed.Emea)`n$($Seed.Labs)" | Set-Content $TestDrive/orgs.csv
            ($Seed.Emea, $Seed.Labs | Get-Org).Name | Should -BeExactly 'Alder Creek Pumps EMEA', 'Harbor Street Labs'
            (Import-Csv $TestDrive/orgs.csv | Get-Org).Name | Should -BeExactly 'Alder Creek Pumps EMEA', 'Harbor Street Labs'
            (Get-Org -Id $Seed.Labs).Name | Should -BeExactly 'Harbor Street Labs'
            (Get-Record).Count | Should -Be 5
        }

        It 'reads an organization again' {
            Get-Org -Name 'Harbor*' | Get-Org | Should -HaveCount 1
            (Get-Sent)[1] | Should -BeExactly "GET /orgs/$($Seed.Labs)?$Globals"
        }

        It 'asks for what belongs to it only where that is wanted' {
            $org = Get-Org $Seed.Labs -IncludeLinks -SummaryInclude deviceCount -SummaryExclude keyCount
            $org.Links.Keys | Should -Contain 'self'
            Get-Sent | Should -BeExactly "GET /orgs/$($Seed.Labs)?_actions=false&_links=true&_embedded=false&summaryExclude=keyCount&summaryInclude=deviceCount"
        }

        It 'does nothing for an empty list of ids, and never takes it for all' {
            @() | Get-Org | Should -BeNullOrEmpty
            Get-Org -OrgId @() -ErrorAction SilentlyContinue -ErrorVariable failed | Should -BeNullOrEmpty
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.EmptyValue'
            Get-Record | Should -BeNullOrEmpty
        }
    }

    Context 'the object' {
        It 'becomes JSON with the API''s own words' {
            $json = Get-Org $Seed.AlderCreek | ConvertTo-Json -Depth 5 | ConvertFrom-Json
            $json.MfaMode | Should -BeExactly 'adminRequired'
            $json.Members[0].Role | Should -BeExactly 'admin'
            $json.Members.OrgId | Select-Object -Unique | Should -BeExactly $Seed.AlderCreek
        }

        It 'becomes a file and comes back' {
            Get-Org | Select-Object OrgId, Name, BillingEmail | Export-Csv $TestDrive/all.csv
            (Import-Csv $TestDrive/all.csv)[2].BillingEmail | Should -BeExactly 'office@harborstreet.example.org'
        }

        It 'has its times in UTC' {
            (Get-Org $Seed.Labs).CreationDate | Should -BeOfType [System.DateTimeOffset]
            (Get-Org $Seed.Labs).CreationDate.Offset | Should -Be ([timespan]::Zero)
        }

        It 'shows what an admin looks for in its table' {
            $table = Get-Org | Format-Table | Out-String -Width 100
            $table | Should -Match 'OrgId\s+MemberCount\s+AppCount\s+DeviceCount\s+Name\s+CreationDate'
            $table | Should -Match "$($Seed.Labs)\s+3\s+3\s+25\s+Harbor Street Labs"
        }
    }

    Context 'errors' {
        It 'can be caught by type, with the status and the id' {
            try {
                Get-Org $NoSuchId -ErrorAction Stop
                throw 'It did not fail.'
            }
            catch [OrgAdmin.OrgApiException] {
                $_.Exception.StatusCode | Should -Be 404
                $_.Exception.Operation | Should -BeExactly 'org.get'
                Get-ErrorId $_ | Should -BeExactly 'OrgApi.NotFound'
                $_.TargetObject | Should -BeExactly $NoSuchId
                $_.CategoryInfo.Category | Should -Be 'ObjectNotFound'
                $_.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
            }
        }

        It 'do not stop the pipeline' {
            $orgs = 'x', '', $NoSuchId, $Seed.Labs | Get-Org -ErrorAction SilentlyContinue -ErrorVariable failed
            $orgs.Name | Should -BeExactly 'Harbor Street Labs'
            Get-ErrorId $failed | Should -BeExactly 'OrgAdmin.InvalidId', 'OrgAdmin.EmptyValue', 'OrgApi.NotFound'
            # Both are under way at a time: which arrives first is a matter of chance.
            Get-Sent | Sort-Object | Should -BeExactly "GET /orgs/$($NoSuchId)?$Globals", "GET /orgs/$($Seed.Labs)?$Globals"
        }

        It 'stop it under $ErrorActionPreference = Stop' {
            $ErrorActionPreference = 'Stop'
            { 'x', $Seed.Labs | Get-Org } | Should -Throw -ExceptionType ([OrgAdmin.OrgApiException])
            Get-Record | Should -BeNullOrEmpty
        }

        It 'end it at 401, whatever the preference' {
            Add-Fault status @{ status = 401; times = 2; body = '{"type":"Unauthorized","message":"No"}' }
            { $Seed.Emea, $Seed.Labs | Get-Org -ThrottleLimit 1 -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'OrgApi.Unauthorized,*'
            (Get-Record).Count | Should -Be 1
        }

        It 'are told apart: <Kind> is <Id>' -ForEach @(
            @{ Kind = 'status'; With = @{ status = 500 }; Id = 'OrgApi.ServerError' }
            @{ Kind = 'redirect'; With = @{ status = 302; location = 'http://127.0.0.1:9/' }; Id = 'OrgApi.Redirected' }
            @{ Kind = 'notJson'; With = @{}; Id = 'OrgApi.InvalidResponse' }
            @{ Kind = 'truncateBody'; With = @{}; Id = 'OrgApi.InvalidResponse' }
        ) {
            Add-Fault $Kind ($With + @{ times = 9 })
            Get-Org $Seed.Labs -ErrorAction SilentlyContinue -ErrorVariable failed | Should -BeNullOrEmpty
            Get-ErrorId $failed | Should -BeExactly $Id
        }
    }
}
