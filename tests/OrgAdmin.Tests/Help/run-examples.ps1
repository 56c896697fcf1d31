# Runs examples of the help one after the other and writes down what each left behind. What a person would type in is given by functions
# that stand in for Read-Host and Get-Credential; an answer to a question is Yes.
param([string] $List, [string] $Results, [string] $Token, [string] $Password, [string] $Code, [switch] $OneSession)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$stage = {
    param($Folder, $Token, $Password, $Code)

    Set-Location $Folder
    $global:ConfirmPreference = 'None'
    $global:PSDefaultParameterValues = @{}
    $global:testToken = ConvertTo-SecureString $Token -AsPlainText -Force
    $global:liveToken = $testToken
    $global:stage = @{ Token = $Token; Password = $Password; Code = $Code }
    function global:Read-Host([string] $Prompt, [switch] $AsSecureString) {
        if ($AsSecureString) { ConvertTo-SecureString $stage.Token -AsPlainText -Force } else { $stage.Code }
    }
    function global:Get-Credential {
        [pscredential]::new('maya@example.com', (ConvertTo-SecureString $stage.Password -AsPlainText -Force))
    }
    function global:Get-Secret([string] $Name) { ConvertTo-SecureString $stage.Token -AsPlainText -Force }
    function global:Install-PSResource { }
    function global:Install-Module { }

    # Once another runspace of the process has connected, this one does not fall back on the environment by itself.
    Connect-Org
}

$shell = $null
$outcomes = foreach ($job in Get-Content -Raw $List | ConvertFrom-Json) {
    $env:LOSANT_API_URL = $job.uri
    $env:LOSANT_API_TOKEN = $Token
    if (-not $shell -or -not $OneSession) {
        $shell = [powershell]::Create()
        $null = $shell.AddScript($stage).AddArgument($job.folder).AddArgument($Token).AddArgument($Password).AddArgument($Code).Invoke()
    }

    $before = @(Get-ChildItem $job.folder).Count
    $shell.Commands.Clear()
    $shell.Streams.ClearStreams()
    $errors = @()
    $output = @()
    try {
        $output = @($shell.AddScript($job.code).Invoke())
    }
    catch {
        $errors += $_.Exception.InnerException.ErrorRecord.FullyQualifiedErrorId
    }

    $errors = @($shell.Streams.Error | ForEach-Object FullyQualifiedErrorId) + $errors
    @{
        output  = $output.Count
        errors  = @($errors | ForEach-Object { ($_ -split ',')[0] })
        hasFile = @(Get-ChildItem $job.folder).Count -gt $before
    }
}

ConvertTo-Json -InputObject @($outcomes) -Depth 4 | Set-Content $Results
