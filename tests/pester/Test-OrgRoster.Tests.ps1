BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Test-OrgRoster' {
    BeforeEach {
        Reset-TestServer
        Set-Content -Path "$TestDrive/good.json" -Value @'
{ "roster": 1, "organizations": [ { "name": "Acme", "members": [ { "email": "a@acme.example", "role": "admin" }, { "email": "b@acme.example", "role": "admin" } ] } ] }
'@
        Set-Content -Path "$TestDrive/bad.json" -Value @'
{
  "roster": 1,
  "organizations": [
    { "name": "Acme", "members": [ { "email": "a@acme.example", "role": "boss" } ] }
  ]
}
'@
    }

    It 'says nothing about a roster in order' {
        Test-OrgRoster "$TestDrive/good.json" -PassThru | Should -BeNullOrEmpty
        Get-Record | Should -BeNullOrEmpty
    }

    It 'says where an error is and what to write' {
        Test-OrgRoster "$TestDrive/bad.json" -ErrorAction SilentlyContinue -ErrorVariable failed
        $? | Should -BeFalse
        $failed.Count | Should -Be 1
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'OrgAdmin.InvalidRoster,*'
        $failed[0].TargetObject.Line | Should -Be 4
        $failed[0].TargetObject.Path | Should -BeExactly 'organizations[0].members[0].role'
        $failed[0].ErrorDetails.RecommendedAction | Should -BeExactly $failed[0].TargetObject.Remedy
    }

    It 'takes the files of Get-ChildItem and wildcards' {
        $found = Get-ChildItem "$TestDrive/*.json" | Test-OrgRoster -PassThru -ErrorAction SilentlyContinue
        $found.Kind | Should -Be InvalidRole
        (Test-OrgRoster "$TestDrive/*.json" -PassThru -ErrorAction SilentlyContinue).Line | Should -Be 4
    }

    It 'names the file from where the session is' {
        Push-Location $TestDrive
        try {
            (Test-OrgRoster ./bad.json -PassThru -ErrorAction SilentlyContinue).File | Should -BeExactly 'bad.json'
        }
        finally {
            Pop-Location
        }
    }
}
