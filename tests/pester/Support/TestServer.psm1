# The acceptance tests' side of tests/OrgAdmin.TestServer: starts it as a process of its own, sets the scene, and reads what it has on
# record. Built first by `dotnet build`. ORGADMIN_TEST_MANIFEST and ORGADMIN_TEST_SERVER name another module and another server than the
# checkout's, such as an installed package.

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$Root = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..', '..', '..'))
$Manifest = if ($env:ORGADMIN_TEST_MANIFEST) { $env:ORGADMIN_TEST_MANIFEST } else { Join-Path $Root 'OrgAdmin.psd1' }

# What SandboxSeed fills in.
$Seed = [pscustomobject]@{
    AlderCreek      = '64a1f0b97be19d5a3c8d0001'
    Emea            = '64a1f0b97be19d5a3c8d0002'
    Labs            = '64a1f0b97be19d5a3c8d0003'
    Maya            = '64a1f0c27be19d5a3c8e0001'
    Daniel          = '64a1f0c27be19d5a3c8e0002'
    Elena           = '64a1f0c27be19d5a3c8e0005'
    PendingInvite   = '64a1f0d47be19d5a3c8f0001'
    ExpiredInvite   = '64a1f0d47be19d5a3c8f0002'
    ReceivedInvite  = '64a1f0d47be19d5a3c8f0004'
    ReportToken     = '64a1f1047be19d5a3c930001'
    OnboardingToken = '64a1f1047be19d5a3c930002'
    Instance        = '64a1f0f47be19d5a3c920001'
    Application     = '64a1f0e07be19d5a3c900001'
    Password        = 'sandbox-password'
    TwoFactorCode   = '246810'
}

# An id that nothing in the sandbox has.
$NoSuchId = '0' * 24

# Every request says this much.
$Globals = '_actions=false&_links=false&_embedded=false'

# The server is on this machine; Windows PowerShell does not have the switch.
$Direct = if ($PSVersionTable.PSVersion.Major -ge 7) { @{ NoProxy = $true } } else { @{} }

$script:Process = $null
$script:Address = $null

function Find-TestServer {
    if ($env:ORGADMIN_TEST_SERVER) {
        return $env:ORGADMIN_TEST_SERVER
    }

    $bin = [System.IO.Path]::Combine($Root, 'tests', 'OrgAdmin.TestServer', 'bin')
    $configuration = if ($env:ORGADMIN_TEST_CONFIGURATION) { $env:ORGADMIN_TEST_CONFIGURATION } else { '*' }
    $found = Get-ChildItem -Path ([System.IO.Path]::Combine($bin, $configuration, 'net10.0', 'OrgAdmin.TestServer.dll')) -ErrorAction Ignore |
        Sort-Object LastWriteTime | Select-Object -Last 1
    if (-not $found) {
        throw "There is no test server under '$bin': run dotnet build first."
    }

    $found.FullName
}

function Start-TestServer {
    $start = [System.Diagnostics.ProcessStartInfo]::new('dotnet', "`"$(Find-TestServer)`"")
    $start.UseShellExecute = $false
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $script:Process = [System.Diagnostics.Process]::Start($start)
    $ready = $script:Process.StandardOutput.ReadLine()
    if (-not $ready) {
        throw 'The test server did not start.'
    }

    $script:Address = $ready | ConvertFrom-Json
    Remove-Item Env:LOSANT_API_TOKEN, Env:LOSANT_API_URL -ErrorAction Ignore
    Import-Module $Manifest -Global
}

# It ends when its standard input does, so it also ends when the tests are killed.
function Stop-TestServer {
    if ($script:Process) {
        $script:Process.StandardInput.Close()
        $script:Process.WaitForExit()
        $script:Process.Dispose()
        $script:Process = $null
    }
}

function Get-TestServer {
    $script:Address
}

function Invoke-Control([string] $Method, [string] $Route, [hashtable] $Body = @{}) {
    $uri = "$($script:Address.uri)__control/$Route"
    if ($Method -eq 'GET') {
        Invoke-RestMethod -Uri $uri @Direct
    }
    else {
        $null = Invoke-RestMethod -Uri $uri @Direct -Method $Method -Body ($Body | ConvertTo-Json -Depth 8) -ContentType 'application/json'
    }
}

# A fresh sandbox, an empty record, no faults, and this session connected to it.
function Reset-TestServer([switch] $Disconnected) {
    Invoke-Control POST reset
    if ($Disconnected) {
        Disconnect-Org
    }
    else {
        Connect-Org -Token $script:Address.token -Uri $script:Address.uri
    }
}

function Clear-Record {
    Invoke-Control DELETE requests
}

# The requests since the record was cleared: number, method, target, headers, body, isWrite, status, connectionId.
function Get-Record([switch] $Write) {
    @(Invoke-Control GET requests).ForEach({ $_ }).Where({ -not $Write -or $_.isWrite })
}

# The same as lines to compare: method, target, and body where there is one.
function Get-Sent([switch] $Write) {
    (Get-Record -Write:$Write).ForEach({ "$($_.method) $($_.target) $($_.body)".TrimEnd() })
}

function Add-Fault([string] $Kind, [hashtable] $With = @{}) {
    Invoke-Control POST faults (@{ kind = $Kind } + $With)
}

# How the server is at all times: readLagMs, largestPage, membersInPages, allowsTwinInvites, hidesSummaryInPages.
function Set-ServerHabit([hashtable] $Habit) {
    Invoke-Control POST habits $Habit
}

# What happens once a page of a list has been read: add (a count), remove and touch (ids), rename (a map from ids to names).
function Add-PageChange([int] $After, [hashtable] $Change) {
    Invoke-Control POST pages (@{ after = $After } + $Change)
}

# Makes the changes that the server is still late with.
function Complete-LateChange {
    Invoke-Control POST settle
}

function Add-Organization([int] $Count, [int] $Members = 1) {
    Invoke-Control POST organizations @{ count = $Count; members = $Members }
}

function Step-Clock([timespan] $By) {
    Invoke-Control POST clock @{ advanceSeconds = $By.TotalSeconds }
}

# What a script writes to the host, such as the text of -WhatIf; its output goes on to nobody.
function Get-HostText([scriptblock] $Script) {
    $path = [System.IO.Path]::GetTempFileName()
    try {
        $null = Start-Transcript -Path $path
        try {
            $null = & $Script
        }
        finally {
            $null = Stop-Transcript
        }

        # The server has another address each time.
        $onServer = ', on ' + [regex]::Escape($script:Address.uri.TrimEnd('/'))
        (Get-Content $path).Where({ $_ -like 'What if: *' }).ForEach({ $_ -replace $onServer, '' })
    }
    finally {
        Remove-Item $path
    }
}

# What starts another PowerShell like this one: a program, and what to hand it first. The process of the .NET tool is dotnet.
function Get-PowerShellProgram {
    $program = (Get-Process -Id $PID).Path
    $program
    if ([System.IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') {
        Join-Path $PSHOME 'pwsh.dll'
    }
}

# Runs a script in a PowerShell where no one can be asked, connected by the environment. Gives its lines, and leaves its exit code.
# Windows PowerShell would lose double quotes in the script.
function Invoke-NonInteractive([string] $Script) {
    # Windows PowerShell takes a line on the error stream of a program for an error.
    $ErrorActionPreference = 'Continue'
    $program, $arguments = @(Get-PowerShellProgram) + '-NoProfile', '-NonInteractive', '-Command', "Import-Module '$Manifest'; $Script"
    $env:LOSANT_API_TOKEN = $script:Address.token
    $env:LOSANT_API_URL = $script:Address.uri
    try {
        & $program @arguments 2>&1 | ForEach-Object { "$_" }
    }
    finally {
        Remove-Item Env:LOSANT_API_TOKEN, Env:LOSANT_API_URL
    }
}

# The ids of errors, without the name of the command that the engine adds.
function Get-ErrorId([object[]] $Record) {
    @($Record).ForEach({ ($_.FullyQualifiedErrorId -split ',')[0] })
}

Export-ModuleMember -Function *-* -Variable Seed, NoSuchId, Globals, Manifest, Direct
