BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Get-OrgUsage' {
    BeforeEach {
        Reset-TestServer
    }

    It 'gets payloads by kind and source, with both ends of the time' {
        $rows = Get-Org $Seed.AlderCreek | Get-OrgUsage -Start '2026-10-01T00:00:00Z' -End '2026-11-01T00:00:00Z'
        $rows | ForEach-Object { $_.GetType().FullName | Should -BeExactly 'OrgAdmin.OrgUsage' }
        $rows.OrgName | Sort-Object -Unique | Should -BeExactly 'Alder Creek Pumps'
        (Get-Sent)[-1] | Should -BeExactly "GET /orgs/$($Seed.AlderCreek)/payloadCounts?$Globals&start=1790812800000&end=1793491200000"
    }

    It 'gives rows that add up, group and go into a file as they are' {
        $rows = Get-Org | Get-OrgUsage -Kind Payload, Device
        ($rows | Where-Object Kind -eq Payload | Measure-Object Count -Sum).Sum | Should -BeGreaterThan 0
        ($rows | Group-Object OrgName).Name | Should -BeExactly 'Alder Creek Pumps', 'Alder Creek Pumps EMEA', 'Harbor Street Labs'
        $rows | Export-Csv $TestDrive/usage.csv -NoTypeInformation
        (Get-Content $TestDrive/usage.csv)[0] | Should -BeExactly '"OrgId","OrgName","Kind","Start","End","Source","Count","Bytes"'
        (Import-Csv $TestDrive/usage.csv).Count | Should -Be $rows.Count
    }

    It 'gets bytes by the hour' {
        $rows = Get-OrgUsage $Seed.AlderCreek -Kind PayloadBreakdown -Resolution Hour -Start 1.00:00:00 -AsBytes
        $rows.Bytes | ForEach-Object { $_ | Should -Not -BeNullOrEmpty }
        ($rows[0].End - $rows[0].Start).TotalHours | Should -Be 1
    }
}
