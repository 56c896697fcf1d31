# Five minutes with OrgAdmin on its sandbox: no account, no token, and nothing leaves this machine.
#
#   dotnet run --project src/OrgAdmin.Shell -- -File samples/tour.ps1
#   pwsh -File samples/tour.ps1
#
# It uses only what the bare engine has: it narrates with $Host.UI.WriteLine, sends each table to Out-Host to keep the
# order, and reads its CSV file through .NET. In PowerShell the reading is `Import-Csv people.csv`.

$ErrorActionPreference = 'Stop'

if (-not (Get-Module OrgAdmin)) {
    Import-Module ([System.IO.Path]::Combine($PSScriptRoot, '..', 'OrgAdmin.psd1'))
}

function Say([string] $Text) {
    $Host.UI.WriteLine($Text)
}

# Prints a command and runs it. Dot-sourced, so that what the command assigns is there for the next one.
function Show([scriptblock] $Command) {
    Say "`n> $("$Command".Trim() -replace '\n {4}', "`n  ")"
    . $Command | Out-Host
}

Say 'Alder Creek makes pumps, and you look after who may do what. Here is a working day, on made-up data.'

Say "`n--- Look around ---"
. Show { Connect-Org -Sandbox }
. Show { Get-Org }
. Show { $org = Get-Org -Name 'Alder Creek Pumps' }
. Show { $org | Get-OrgMember }

Say '--- Invite a file of people ---'
$header, $lines = [System.IO.File]::ReadAllLines([System.IO.Path]::Combine($PSScriptRoot, 'people.csv'))
$people = foreach ($line in $lines) {
    $email, $role = $line.Split(',')
    [pscustomobject]@{ Email = $email; Role = $role }
}

Say "`nA new crew starts on Monday: people.csv has $($people.Count) rows of $header. A rehearsal first, with three of them:"
. Show { $people.Where({ $true }, 'First', 3) | New-OrgInvite -OrgId $org.OrgId -WhatIf }

Say "`nNothing was sent. Now all of them; one bad row does not stop the rest:"
. Show { $sent = $people | New-OrgInvite -OrgId $org.OrgId -ErrorAction SilentlyContinue -ErrorVariable failed }
Say "$($sent.Count) invites sent, $($failed.Count) not:"
$failed.ForEach({ Say "  $_" })
. Show { $org | Get-OrgInvite }

Say '--- Change a role ---'
$person = ($org | Get-OrgMember -Role Edit).Where({ $true }, 'First', 1)[0]
Say "`n$($person.FullName) takes over from you next month."
. Show { $org | Get-OrgMember -Email $person.Email | Set-OrgMember -Role Admin }

Say '--- Tidy up ---'
Say "`nInvites that ran out stay listed until they are revoked:"
. Show { $org | Get-OrgInvite -State Expired | Revoke-OrgInvite -PassThru }

$person = ($org | Get-OrgMember -Role None).Where({ $true }, 'First', 1)[0]
Say "$($person.FullName) has left. Removing someone asks first; a script has to say that it means it:"
. Show { $org | Get-OrgMember -Email $person.Email | Remove-OrgMember -PassThru -Confirm:$false }

Say '--- When something is wrong ---'
Say "`nRemoving the last admin is refused before anything is sent; -ErrorAction Stop makes any error catchable:"
. Show {
    $branch = Get-Org -Name '*EMEA'
    try {
        $branch | Get-OrgMember -Role Admin | Remove-OrgMember -Confirm:$false -ErrorAction Stop
    }
    catch {
        Say "$($_.Exception.Message)`n  [$($_.FullyQualifiedErrorId)]"
    }
}

Say "`nAn answer of the API that is an error can be caught by its type, and tells what happened:"
. Show {
    try {
        Get-Org -OrgId ('0' * 24) -ErrorAction Stop
    }
    catch [OrgAdmin.OrgApiException] {
        Say "$($_.Exception.Message)`n  [$($_.FullyQualifiedErrorId), status $([int]$_.Exception.StatusCode)]"
    }
}

Say "`n--- At the end of the day ---"
. Show { $org | Get-OrgMember }
. Show { Disconnect-Org }

Say "`nThat is all of it. Get-Command -Module OrgAdmin lists the rest, Get-Help New-OrgInvite -Examples shows more."
