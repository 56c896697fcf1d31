using System;
using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Rosters;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Checks roster files without a connection.</para>
/// <para type="description">Reads roster files and checks them whole. Everything that is wrong is an error that names the file, the line, the
/// column and the place in the roster, and says what to write instead. Nothing is sent, and no connection is needed.</para>
/// <para type="description">Warnings do not keep a roster from being used: an organization with fewer than two administrators, addresses that
/// look alike, a person who is in no organization, and access that ends within 30 days.</para>
/// <example>
///   <title>Check a roster</title>
///   <code>Test-OrgRoster draft.json</code>
///   <para>Says nothing where the file is in order. In this one a role is misspelled: the error OrgAdmin.InvalidRoster names line and
///   column, and what to write.</para>
/// </example>
/// <example>
///   <title>See what is odd as objects</title>
///   <code>
///   Test-OrgRoster roster*.json -PassThru |
///       Where-Object Kind -eq LookAlike |
///       Format-List File, Line, Column, Path, Message, Remedy
///   </code>
///   <para>Shows where the rosters of this folder have addresses that look like others.</para>
/// </example>
/// <example>
///   <title>Keep a broken roster out of a repository</title>
///   <para>This is what the hook pre-commit of a repository runs in pwsh.</para>
///   <code>
///   Test-OrgRoster roster*.json -PassThru -ErrorAction Continue |
///       ForEach-Object { '{0}:{1} {2}' -f $_.File, $_.Line, $_.Kind }
///   if (-not $?) { exit 1 }
///   </code>
///   <para>Lists what there is to see, and ends with exit code 1 when one of the rosters has an error.</para>
/// </example>
/// <para type="output">Errors and warnings, with -PassThru only.</para>
/// <para type="note">Test-OrgRoster sends nothing. Whether the organizations and people exist, Compare-OrgRoster finds out.</para>
/// <para type="link">Compare-OrgRoster</para>
/// <para type="link">Export-OrgRoster</para>
/// <para type="link">about_OrgAdmin_Rosters</para>
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "OrgRoster", DefaultParameterSetName = ByPath)]
[OutputType(typeof(OrgRosterError))]
public sealed class TestOrgRosterCommand : OrgCmdlet
{
    private const string ByPath = "Path";
    private const string ByLiteralPath = "LiteralPath";

    private RosterFiles? _files;

    /// <summary>
    /// <para type="description">The roster files. The wildcards *, ? and [ ] are allowed; a path that means no file is an error.</para>
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByPath, ValueFromPipeline = true)]
    [SupportsWildcards]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? Path { get; set; }

    /// <summary>
    /// <para type="description">The roster files, without wildcards. Files that Get-ChildItem emits bind here.</para>
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByLiteralPath, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string?[]? LiteralPath { get; set; }

    /// <summary>
    /// <para type="description">Emits every error and every warning as an object, too.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private RosterFiles Files => _files ??= new RosterFiles(SessionState, Bridge);

    /// <summary>Checks the files of one item.</summary>
    protected override void ProcessRecord()
    {
        bool isLiteral = ParameterSetName == ByLiteralPath;
        string?[] given = (isLiteral ? LiteralPath : Path) is { Length: > 0 } paths ? paths : new string?[] { null };
        foreach (string? path in given)
        {
            Check(path, () => isLiteral ? new[] { Files.Resolve(path, "-LiteralPath") } : Files.Expand(path, "-Path"));
        }
    }

    private void Check(string? given, Func<IReadOnlyList<string>> find)
    {
        try
        {
            foreach (string file in find())
            {
                Check(file);
            }
        }
        catch (OrgApiException e)
        {
            Errors.Report(e, given);
        }
    }

    private void Check(string file)
    {
        RosterReading reading;
        try
        {
            reading = Files.Read(file);
        }
        catch (OrgApiException e)
        {
            Errors.Report(e, file);
            return;
        }

        foreach (OrgRosterError report in reading.Reports)
        {
            if (report.IsWarning)
            {
                WriteWarning(report.ToString());
            }
            else
            {
                Errors.Report(new OrgApiException(OrgErrorKind.InvalidRoster, report.Describe()), report);
            }

            if (PassThru)
            {
                WriteObject(report);
            }
        }
    }
}
