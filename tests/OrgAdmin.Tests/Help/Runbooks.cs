using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using OrgAdmin.Sandbox;
using OrgAdmin.Tests.Support;
using OrgAdmin.TestServer;
using Xunit;

namespace OrgAdmin.Tests.Help;

/// <summary>The scripts of docs/runbooks.md in a folder, with an API and with stand-ins for the services of the platforms.</summary>
internal sealed partial class Runbooks : IAsyncDisposable
{
    // What the scripts ask of Azure.
    private const string StandIns = """
        function Connect-AzAccount([switch] $Identity) { 'signed in' }
        function Get-AzKeyVaultSecret([string] $VaultName, [string] $Name, [switch] $AsPlainText) { $env:STAND_IN_SECRET }
        function New-AzStorageContext([string] $StorageAccountName, [switch] $UseConnectedAccount) { $StorageAccountName }
        function Get-AzStorageBlobContent($Context, [string] $Container, [string] $Blob, [string] $Destination) {
            Copy-Item -Path (Join-Path $env:STAND_IN_STORAGE $Blob) -Destination $Destination
        }
        function Set-AzStorageBlobContent($Context, [string] $Container, [string] $File, [string] $Blob, [switch] $Force) {
            Copy-Item -Path $File -Destination $env:STAND_IN_STORAGE
        }
        """;

    private const string ThisPage = "docs/runbooks.md";

    private readonly InstalledModule _module = new();

    private Runbooks(LoopbackServer server, string page)
    {
        Server = server;
        HelpScene.WriteFiles(Folder);
        foreach ((string name, string code) in ScriptsOf(page))
        {
            File.WriteAllText(Path.Combine(Folder, name), code);
        }

        string standIns = Directory.CreateDirectory(Path.Combine(_module.ModulePath, "AStandIn")).FullName;
        File.WriteAllText(Path.Combine(standIns, "AStandIn.psm1"), StandIns);
    }

    /// <summary>The PowerShell scripts of the page by their names.</summary>
    internal static IReadOnlyDictionary<string, string> Scripts { get; } = ScriptsOf(ThisPage);

    internal LoopbackServer Server { get; }

    internal string Folder => _module.Work;

    internal IReadOnlyList<string> Writes => Server.Log.Writes.Select(request => $"{request.Method} {request.RawPath}").ToList();

    internal static async Task<Runbooks> StartAsync(string page = ThisPage)
    {
        return new Runbooks(await LoopbackServer.StartAsync(HelpScene.CreateApi()), page);
    }

    /// <summary>The PowerShell scripts of a page by their names.</summary>
    internal static IReadOnlyDictionary<string, string> ScriptsOf(string page) =>
        HelpExamples.OfPage(page).ToDictionary(example => Name().Match(example.Code).Groups[1].Value, example => example.Code);

    /// <summary>The text of the first block of a language that begins with a text.</summary>
    internal static string Block(string language, string beginning, string page = ThisPage) =>
        Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, page)), $"^```{language}\n({Regex.Escape(beginning)}.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline) is { Success: true } block
            ? block.Groups[1].Value
            : throw new InvalidOperationException($"The page has no block of {language} that begins with {beginning}.");

    internal Task<ChildResult> RunAsync(string script, params string[] arguments) => RunAsync(SandboxApi.DefaultToken, script, arguments);

    internal Task<ChildResult> RunAsync(string token, string script, string[] arguments) => RunChildAsync(
        Built.RequirePowerShell().Program,
        Built.RequirePowerShell().With(
            "-NoProfile", "-NonInteractive", "-WorkingDirectory", Folder, "-File", Path.Combine(Folder, script)).Concat(arguments),
        ("LOSANT_API_TOKEN", token));

    /// <summary>Runs a command of the page in the shell, with the folders of the page in this one.</summary>
    internal Task<ChildResult> RunShellAsync(string command, params (string Name, string? Value)[] environment)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh.");
        Built.RequirePowerShell();
        return RunChildAsync("/bin/sh", ["-c", $"cd '{Folder}'\n{InFolder(command)}"], environment);
    }

    /// <summary>Puts a program into the folder that stands for /opt/orgadmin.</summary>
    internal void Install(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        File.WriteAllText(path, InFolder(text));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _module.Dispose();
    }

    private string InFolder(string text) => Places().Replace(text, Folder);

    private Task<ChildResult> RunChildAsync(string program, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        (string, string?)[] all =
        [
            ("PSModulePath", _module.ModulePath),
            ("LOSANT_API_URL", Server.BaseUri.AbsoluteUri),
            ("PATH", $"{Folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}"),
            ("STAND_IN_STORAGE", Folder),
            .. environment,
        ];
        return ChildProcess.RunAsync(program, arguments, environment: all);
    }

    [GeneratedRegex(@"\A# (\S+\.ps1)\n")]
    private static partial Regex Name();

    [GeneratedRegex("/opt/orgadmin|/var/lib/orgadmin|/var/log")]
    private static partial Regex Places();
}
