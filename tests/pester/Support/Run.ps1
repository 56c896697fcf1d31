# Runs one test file, or a folder of them, and writes how it went to a file as JSON; `dotnet test` calls it. By hand, Invoke-Pester tests/pester does the same.
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $Result,

    # Pester's manifest, where it is not the installed one that is to be used.
    [string] $Pester
)

$ErrorActionPreference = 'Stop'
if ($Pester) {
    Import-Module $Pester
}
else {
    Import-Module Pester -MinimumVersion 5.0
}

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.RenderMode = 'Plaintext'
$run = Invoke-Pester -Configuration $configuration

$failures = @($run.Failed) + @($run.FailedBlocks) + @($run.FailedContainers) | Where-Object { $_ } | ForEach-Object {
    $name = if ($_.PSObject.Properties['ExpandedPath']) { $_.ExpandedPath } else { $_.Item }
    "${name}: $($_.ErrorRecord -join [Environment]::NewLine)"
}
[ordered]@{
    passed   = $run.PassedCount
    failed   = $run.FailedCount
    skipped  = $run.SkippedCount
    failures = @($failures)
} | ConvertTo-Json | Set-Content -LiteralPath $Result -Encoding utf8
exit [int]($run.Result -ne 'Passed')
