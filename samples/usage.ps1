# What every organization used in the last days, and which of its limits it comes near.
#
#   pwsh -File samples/usage.ps1 -Sandbox
#   pwsh -File samples/usage.ps1 -Days 31 -Path usage.csv -WarnAt 90
#
# It only reads. Without -Sandbox it takes the connection of the environment: LOSANT_API_TOKEN, and LOSANT_API_URL where it is not the
# platform itself.
param(
    [ValidateRange(1, 365)] [int] $Days = 30,
    [ValidateRange(1, 1000)] [int] $WarnAt = 80,
    [string] $Path = 'usage.csv',
    [switch] $Sandbox
)

$ErrorActionPreference = 'Stop'

if (-not (Get-Module OrgAdmin)) {
    Import-Module ([System.IO.Path]::Combine($PSScriptRoot, '..', 'OrgAdmin.psd1'))
}

if ($Sandbox) {
    Connect-Org -Sandbox
}

$orgs = @(Get-Org)

# One row for each day and figure, for a pivot table.
$end = [datetime]::UtcNow.Date
$usage = @($orgs | Get-OrgUsage -Kind PayloadBreakdown, Device, NotebookMinute -Start $end.AddDays(-$Days) -End $end)
$usage | Export-Csv -LiteralPath $Path -NoTypeInformation -Encoding utf8

# Sums for payloads and minutes, and the last count for devices.
$orgs | ForEach-Object {
    $own = @($usage | Where-Object OrgId -EQ $_.OrgId)
    [pscustomobject]@{
        Organization    = $_.Name
        Payloads        = ($own | Where-Object Kind -EQ PayloadBreakdown | Measure-Object Count -Sum).Sum
        Devices         = ($own | Where-Object Source -EQ total | Sort-Object Start | Select-Object -Last 1).Count
        NotebookMinutes = ($own | Where-Object Source -EQ minutes | Measure-Object Count -Sum).Sum
    }
} | Format-Table -AutoSize | Out-Host

$near = @($orgs | Get-OrgLimit | Where-Object { $_.Percent -ge $WarnAt })
"$($usage.Count) figures of $($orgs.Count) organizations are in $Path; $($near.Count) limits are used to $WarnAt percent or more."
$near | Sort-Object Percent -Descending | Select-Object OrgName, Name, Used, Limit, Percent | Format-Table -AutoSize | Out-Host
