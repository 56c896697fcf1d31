# Runs one test file, or a folder of them, and writes how it went to a file as JSON; `dotnet test` calls it. By hand, Invoke-Pester tests/pester does the same.
# It takes the version of Pester that Directory.Packages.props names and no other.
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $Result,

    # Pester's manifest, where Pester is not installed.
    [string] $Pester
)

$ErrorActionPreference = 'Stop'
$packages = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', '..', 'Directory.Packages.props')
$version = (Select-Xml -Path $packages -XPath '//PesterVersion').Node.InnerText
$module = if ($Pester) { $Pester } else { 'Pester' }
Import-Module $module -RequiredVersion $version

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
