#Requires -Version 7.4
<#
.SYNOPSIS
Makes docs/images/session.svg: the picture of a session that the README shows.
.DESCRIPTION
Types the commands into a real PowerShell in tmux, waits for each answer, and draws what stands on the screen then. Build first.
#>
[CmdletBinding()]
param(
    [string[]] $Command = @(
        'Connect-Org -Sandbox'
        'Get-Org'
        "`$org = Get-Org -Name 'Alder Creek Pumps'"
        '$org | Get-OrgMember'
        '$org | New-OrgInvite -Email hannah.okeke@aldercreek.example.com -Role Edit -WhatIf'
    ),
    [int] $Columns = 116,
    [string] $Path = (Join-Path $PSScriptRoot '../docs/images/session.svg')
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$CellWidth = 8.4
$LineHeight = 19
$Margin = 20
$Font = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
$Text = '#d4d4d4'
$Palette = '#3b4048', '#f0626b', '#98c379', '#d7ba7d', '#61afef', '#d68be0', '#56b6c2', $Text,
    '#868e9b', '#ff7b85', '#b5e08f', '#ffe08a', '#8cc8ff', '#e8a6f0', '#7fd6e0', '#ffffff'

# What a terminal shows, one line each, with the colours as escape sequences.
function Read-Session {
    $tmux = 'tmux', '-L', "orgadmin-$PID"
    $manifest = (Resolve-Path (Join-Path $PSScriptRoot '../OrgAdmin.psd1')).Path
    $start = "function prompt { 'PS> ' }; Set-PSReadLineOption -PredictionSource None; Import-Module '$manifest'; Clear-Host"
    sh -c "env -u NO_COLOR -u COLUMNS TERM=xterm-256color $tmux -f /dev/null new-session -d -x $Columns -y 60 pwsh -NoLogo -NoProfile"
    try {
        $prompts = 1
        foreach ($line in @($start) + $Command) {
            do {
                Start-Sleep -Milliseconds 200
                $screen = & $tmux[0] $tmux[1..2] capture-pane -ep
            } until (@($screen -match '^\S*PS[^>]*> ').Count -ge $prompts -and ($screen -match '\S')[-1] -match '^\S*PS[^>]*> \S*$')
            if ($line -ne $start) {
                $prompts++
            }

            & $tmux[0] $tmux[1..2] send-keys -l $line
            & $tmux[0] $tmux[1..2] send-keys Enter
        }

        Start-Sleep -Seconds 2
        & $tmux[0] $tmux[1..2] capture-pane -ep
    }
    finally {
        & $tmux[0] $tmux[1..2] kill-server
    }
}
