BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'ConvertTo-OrgReport' {
    BeforeEach {
        Reset-TestServer
    }

    It 'makes one page of the members and invites of all organizations' {
        $people = @(Get-Org | Get-OrgMember) + @(Get-Org | Get-OrgInvite)
        $page = $people | ConvertTo-OrgReport Html -Title 'Who is where'
        $page.Count | Should -Be 1
        $page | Should -BeLike '*<title>Who is where</title>*14 members, 3 invites*'
    }

    It 'makes a table that Import-Csv reads' {
        Get-OrgMember $Seed.AlderCreek | ConvertTo-OrgReport Csv | Set-Content "$TestDrive/access.csv"
        $rows = Import-Csv "$TestDrive/access.csv"
        $rows.Count | Should -Be 7
        ($rows | Where-Object Name -eq 'Elena Petrova').Role | Should -BeExactly 'View'
    }

    It 'makes a comment of a plan' {
        $plan = [pscustomobject]@{ OrgId = $Seed.Labs; Email = 'new@example.com'; Role = 'View' } | Compare-OrgRoster
        ($plan | ConvertTo-OrgReport Markdown) -split "`n" | Select-Object -First 1 | Should -BeExactly '<!-- orgadmin-report: Roster plan -->'
    }

    It 'completes its forms' {
        (TabExpansion2 'ConvertTo-OrgReport -As ' 24).CompletionMatches.CompletionText | Should -BeExactly 'Csv', 'Html', 'Markdown'
    }

    It 'takes nothing else' {
        { Get-Org | ConvertTo-OrgReport Csv } | Should -Throw -ErrorId 'OrgAdmin.WrongObject,*'
    }
}
