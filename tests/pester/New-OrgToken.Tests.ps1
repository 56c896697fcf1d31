BeforeAll {
    Import-Module $PSScriptRoot/Support/TestServer.psm1 -Force
    Start-TestServer
}

AfterAll {
    Stop-TestServer
}

Describe 'New-OrgToken' {
    BeforeEach {
        Reset-TestServer
    }

    It 'makes a token that does what its cmdlets need and no more' {
        $token = New-OrgToken Job -ForCommand Get-OrgMember -Expires (New-TimeSpan -Days 30)
        $job = Connect-Org -Token $token.GetSecret() -Uri (Get-TestServer).uri -PassThru
        (Get-OrgMember $Seed.Emea -Connection $job).Count | Should -Be 4
        { Get-OrgInvite $Seed.Emea -Connection $job -ErrorAction Stop } | Should -Throw -ErrorId 'OrgApi.Forbidden,*'
        { Set-Org $Seed.Emea -Name New -Connection $job -ErrorAction Stop } | Should -Throw -ErrorId 'OrgAdmin.ScopeMissing,*'
    }

    It 'gives the secret once, by a method or as plain text' {
        $token = New-OrgToken Job -Scope org.get -NoExpiry
        $secret = [Net.NetworkCredential]::new('', $token.GetSecret()).Password
        $secret | Should -Match '^eyJ'
        "$($token | Format-List * | Out-String) $($token | ConvertTo-Json -Depth 4) $($token | ConvertTo-Csv)" | Should -Not -Match ([regex]::Escape($secret))
        New-OrgToken Other -Scope org.get -NoExpiry -AsPlainText | Should -Match '^eyJ'
    }

    It 'refuses a token without an end unless it is asked for' {
        { New-OrgToken Job -Scope org.get -ErrorAction Stop } | Should -Throw -ErrorId 'OrgAdmin.InvalidParameters,*'
        Get-Record | Should -BeNullOrEmpty
    }

    It 'is never repeated after an unclear answer' {
        Add-Fault dropAfter @{ method = 'POST' }
        { New-OrgToken Job -Scope org.get -NoExpiry -ErrorAction Stop } | Should -Throw -ErrorId 'OrgApi.OutcomeUnknown,*' -ExpectedMessage '*Remove-OrgToken*'
        (Get-Record -Write).Count | Should -Be 1
    }
}
