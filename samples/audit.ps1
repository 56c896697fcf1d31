# Who got access in the last days, and who gave it, of every organization whose audit log you may read.
#
#   pwsh -File samples/audit.ps1 -Sandbox
#   pwsh -File samples/audit.ps1 -Days 90 -CsvPath access.csv -HtmlPath access.html
#
# It only reads. Without -Sandbox it takes the connection of the environment: LOSANT_API_TOKEN, and LOSANT_API_URL where it is not the
# platform itself.
param(
    [ValidateRange(1, 365)] [int] $Days = 30,
    [string] $CsvPath = 'access.csv',
    [string] $HtmlPath = 'access.html',
    [switch] $Sandbox
)

$ErrorActionPreference = 'Stop'

if (-not (Get-Module OrgAdmin)) {
    Import-Module ([System.IO.Path]::Combine($PSScriptRoot, '..', 'OrgAdmin.psd1'))
}

if ($Sandbox) {
    Connect-Org -Sandbox
}

# What a spreadsheet would take for a formula stays text.
function Protect-Cell([string] $Text) {
    $Text -replace '^(?=[=+\-@])', "'"
}

$rows = foreach ($org in Get-Org) {
    # An organization in which you are no administrator shows no log; it is named and the others go on.
    $start = [timespan]::FromDays($Days)
    $entries = @($org | Get-OrgAuditLog -About Member, Invite -Status Success -Start $start -ErrorAction SilentlyContinue -ErrorVariable failed)
    foreach ($failure in $failed) {
        Write-Warning "$($org.Name): $($failure.Exception.Message)"
    }

    # The oldest first: whoever accepts an invite was given access by the one who had sent it.
    [array]::Reverse($entries)
    $inviters = @{}
    foreach ($entry in $entries) {
        $givenBy = switch ($entry.Action) {
            'inviteMember' {
                $inviters["$($entry.TargetEmail)"] = $entry.Actor
                $entry.Actor
            }
            'modifyMember' { $entry.Actor }
            { $_ -in 'respondToInvite', 'post' } {
                if ($entry.RequestBody['action'] -eq 'accept') {
                    if ($inviters["$($entry.TargetEmail)"]) { $inviters["$($entry.TargetEmail)"] } else { 'invited earlier' }
                }
            }
        }
        if ($givenBy) {
            [pscustomobject]@{
                Time         = $entry.Time.ToString('yyyy-MM-ddTHH:mm:ssZ')
                Organization = Protect-Cell $org.Name
                Person       = Protect-Cell $entry.Target
                GivenBy      = Protect-Cell $givenBy
                What         = Protect-Cell $entry.Summary
            }
        }
    }
}

$rows = @($rows | Sort-Object Time -Descending)
$rows | Export-Csv -LiteralPath $CsvPath -NoTypeInformation -Encoding utf8

# ConvertTo-Html escapes what stands in the cells.
$rows |
    ConvertTo-Html -Title "Access given in the last $Days days" -PreContent "<h1>Access given in the last $Days days</h1>" |
    Set-Content -LiteralPath $HtmlPath -Encoding utf8

$rows | Group-Object GivenBy | Sort-Object Count -Descending | Select-Object Count, @{ Name = 'GivenBy'; Expression = { $_.Name } } | Out-Host
"$($rows.Count) times access was given; see $CsvPath and $HtmlPath."
