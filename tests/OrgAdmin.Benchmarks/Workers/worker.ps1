# Runs each script that comes in as a line of base64, and tells in a line how long it took, what it put out, and the memory at its peak.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
while ($null -ne ($line = [Console]::In.ReadLine())) {
    $script = [scriptblock]::Create([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($line)))
    $answer = @{}
    try {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $output = . $script
        $answer.milliseconds = $watch.Elapsed.TotalMilliseconds
        $answer.count = @($output).Count
        $answer.first = "$(@($output)[0])"
        $output = $null
        $answer.peakBytes = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64
    }
    catch {
        $answer.error = "$_"
    }
    [Console]::Out.WriteLine(($answer | ConvertTo-Json -Compress))
}
