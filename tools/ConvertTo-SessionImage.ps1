#Requires -Version 7.2
<#
.SYNOPSIS
Draws what stands on a terminal as an SVG, such as the picture in the README.
.EXAMPLE
tmux capture-pane -ep | ./tools/ConvertTo-SessionImage.ps1 > docs/images/session.svg
In tmux, in another pane than the session: start it with 116 columns, without NO_COLOR, and with a prompt that says no more than 'PS> '.
#>
[CmdletBinding()]
param(
    # A line, with the escape sequences of its colours.
    [Parameter(Mandatory, ValueFromPipeline)] [AllowEmptyString()] [string] $Line,

    [int] $Columns = 116,

    [string] $Title = 'OrgAdmin in PowerShell'
)

begin {
    Set-StrictMode -Version Latest
    $cell, $height, $margin, $bar = 8.4, 19, 18, 34
    $plain = '#d4d4d4'
    $palette = '#5c6370', '#f0626b', '#98c379', '#d7ba7d', '#61afef', '#d68be0', '#56b6c2', $plain,
        '#868e9b', '#ff7b85', '#b5e08f', '#ffe08a', '#8cc8ff', '#e8a6f0', '#7fd6e0', '#ffffff'
    $style = @{ Color = $plain; Bold = $false; Italic = $false }
    $lines = [System.Collections.Generic.List[string]]::new()
    $culture = [cultureinfo]::InvariantCulture

    function Read-Style([string] $Codes) {
        switch -Regex ($Codes -split ';') {
            '^0?$' { $style.Color = $plain; $style.Bold = $style.Italic = $false }
            '^1$' { $style.Bold = $true }
            '^3$' { $style.Italic = $true }
            '^39$' { $style.Color = $plain }
            '^3[0-7]$' { $style.Color = $palette[$_ - 30] }
            '^9[0-7]$' { $style.Color = $palette[$_ - 82] }
        }
    }

    # Each run says where it begins and how wide it is, so that the columns stand whatever font there is.
    function Get-Run([string] $Text, [int] $Column) {
        $from = ($margin + $Column * $cell).ToString('0.#', $culture)
        $width = ($Text.Length * $cell).ToString('0.#', $culture)
        $more = "$(if ($style.Bold) { ' font-weight="bold"' })$(if ($style.Italic) { ' font-style="italic"' })"
        "<tspan x=""$from"" textLength=""$width"" fill=""$($style.Color)""$more>$([System.Security.SecurityElement]::Escape($Text))</tspan>"
    }
}
process {
    $column = 0
    $runs = foreach ($part in $Line -split '(\e\[[0-9;]*m)') {
        if ($part -match '^\e\[([0-9;]*)m$') {
            Read-Style $Matches[1]
        }
        else {
            foreach ($run in $part -split '( {2,})') {
                if ($run.Trim()) {
                    Get-Run $run $column
                }

                $column += $run.Length
            }
        }
    }

    $lines.Add(-join $runs)
}
end {
    $last = $lines.FindLastIndex({ param($one) $one })
    $wide = ([int](2 * $margin + $Columns * $cell)).ToString($culture)
    $high = $bar + $margin + ($last + 1) * $height
    @"
<svg xmlns="http://www.w3.org/2000/svg" width="$wide" height="$high" viewBox="0 0 $wide $high" role="img">
<title>$Title</title>
<rect width="100%" height="100%" rx="8" fill="#1e2127"/>
<circle cx="20" cy="17" r="5" fill="#f0626b"/><circle cx="38" cy="17" r="5" fill="#d7ba7d"/><circle cx="56" cy="17" r="5" fill="#98c379"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" xml:space="preserve">
"@
    for ($at = 0; $at -le $last; $at++) {
        if ($lines[$at]) {
            "<text y=""$($bar + ($at + 1) * $height - 5)"">$($lines[$at])</text>"
        }
    }

    "</g>`n</svg>"
}
