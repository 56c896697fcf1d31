BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'Export-OrgRoster' {
    BeforeEach {
        Reset-TestServer
        Remove-Item "$TestDrive/*.json" -ErrorAction Ignore
    }

    It 'writes what is there, and the file compares to nothing' {
        Export-OrgRoster -Path "$TestDrive/roster.json" -WarningAction SilentlyContinue
        Test-OrgRoster "$TestDrive/roster.json"
        (Compare-OrgRoster "$TestDrive/roster.json").ExitCode | Should -Be 0
        (Get-Record).method | Select-Object -Unique | Should -BeExactly GET
    }

    It 'writes the same file again, whoever names the organizations' {
        Export-OrgRoster -Path "$TestDrive/a.json" -WarningAction SilentlyContinue
        Get-Org | Export-OrgRoster -Path "$TestDrive/b.json" -WarningAction SilentlyContinue
        (Get-FileHash "$TestDrive/a.json").Hash | Should -BeExactly (Get-FileHash "$TestDrive/b.json").Hash
    }

    It 'replaces a file with -Force only, and goes by the location of the session' {
        Push-Location $TestDrive
        try {
            (Export-OrgRoster $Seed.Labs -Path roster.json -PassThru).Name | Should -BeExactly 'roster.json'
            { Export-OrgRoster $Seed.Labs -Path roster.json } | Should -Throw -ErrorId 'OrgAdmin.FileExists,*'
            Export-OrgRoster $Seed.Labs -Path roster.json -Force
        }
        finally {
            Pop-Location
        }
        "$TestDrive/roster.json" | Should -FileContentMatch 'Harbor Street Labs'
    }

    It 'warns of an invite that has expired' {
        Export-OrgRoster $Seed.AlderCreek -Path "$TestDrive/roster.json" -WarningVariable warned -WarningAction SilentlyContinue
        "$warned" | Should -BeLike '*julia.alvarez@fieldworks.example.net*'
    }
}
