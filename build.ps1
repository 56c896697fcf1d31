#Requires -Version 7.2
<#
.SYNOPSIS
Builds, tests, packages or cleans OrgAdmin.
.DESCRIPTION
A front for the targets of OrgAdmin.targets, which also work without PowerShell: dotnet msbuild OrgAdmin.targets -t:Package
.EXAMPLE
./build.ps1
Builds everything; after that Import-Module ./OrgAdmin.psd1 works.
.EXAMPLE
./build.ps1 Package
Puts what ships into out/OrgAdmin/<version>.
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Package', 'Clean')]
    [string] $Task = 'Build',

    # For Build and Test; Package is always a Release build.
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

dotnet msbuild (Join-Path $PSScriptRoot 'OrgAdmin.targets') -nologo -verbosity:minimal "-target:$Task" "-property:Configuration=$Configuration"
exit $LASTEXITCODE
