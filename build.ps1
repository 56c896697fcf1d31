#Requires -Version 7.2
<#
.SYNOPSIS
Builds, tests, packages, publishes or cleans OrgAdmin.
.DESCRIPTION
A front for the targets of OrgAdmin.targets, which also work without PowerShell: dotnet msbuild OrgAdmin.targets -t:Package
.PARAMETER Task
What to do. Publish packages first.
.PARAMETER Configuration
For Build and Test; a package is always a Release build.
.PARAMETER ApiKey
For Publish: the key of the repository. It is handed over within this process and shown nowhere.
.PARAMETER Repository
For Publish: the name of a repository that Get-PSResourceRepository lists.
.PARAMETER Package
For Publish: a .nupkg that is there already, such as one that was tested and signed. Without it, Publish makes one.
.EXAMPLE
./build.ps1
Builds everything; after that Import-Module ./OrgAdmin.psd1 works.
.EXAMPLE
./build.ps1 Package
Puts what ships into out/OrgAdmin/<version> and out/OrgAdmin.<version>.nupkg.
.EXAMPLE
./build.ps1 Publish -ApiKey (Read-Host -AsSecureString 'API key') -WhatIf
Makes the package and says where it would go. Without -WhatIf it goes there: to the PowerShell Gallery.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Package', 'Publish', 'Clean')]
    [string] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug',

    [securestring] $ApiKey,

    [ValidateNotNullOrEmpty()]
    [string] $Repository = 'PSGallery',

    [ValidateNotNullOrEmpty()]
    [string] $Package
)

$ErrorActionPreference = 'Stop'

function Invoke-Target([string] $Name, [string] $Configuration) {
    dotnet msbuild (Join-Path $PSScriptRoot OrgAdmin.targets) -nologo -verbosity:minimal "-target:$Name" "-property:Configuration=$Configuration"
    if ($LASTEXITCODE -ne 0) {
        exit $LASTEXITCODE
    }
}

if ($Task -ne 'Publish') {
    if ($PSCmdlet.ShouldProcess($PSScriptRoot, $Task)) {
        Invoke-Target $Task $Configuration
    }

    exit 0
}

if (-not $Package) {
    Invoke-Target Package Release
    $version = (Import-PowerShellDataFile (Join-Path $PSScriptRoot 'OrgAdmin.psd1')).ModuleVersion
    $Package = Join-Path $PSScriptRoot "out/OrgAdmin.$version.nupkg"
}

if ($PSCmdlet.ShouldProcess($Repository, "Publish $(Split-Path $Package -Leaf)")) {
    $key = if ($ApiKey) { @{ ApiKey = ConvertFrom-SecureString $ApiKey -AsPlainText } } else { @{} }
    Publish-PSResource -NupkgPath $Package -Repository $Repository @key -Confirm:$false
    "$(Split-Path $Package -Leaf) -> $Repository"
}

exit 0
