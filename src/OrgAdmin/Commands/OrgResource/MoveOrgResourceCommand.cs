using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using OrgAdmin.Cmdlets;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Commands;

/// <summary>
/// <para type="synopsis">Moves applications and dashboards to another organization, or to your own sandbox.</para>
/// <para type="description">Moves applications and dashboards, with all that is in them, from one organization to another, or to the own
/// sandbox of the token's user. Name them by -ApplicationId and -DashboardId, or pipe them in from Get-OrgApplication and
/// Get-OrgDashboard; those of the pipeline are gathered first, so that they move together.</para>
/// <para type="description">Before anything is sent it is made sure that the organization has all of them, that the destination's limits
/// have room for them, and, as far as it can be known, that the user is an administrator in both. One request moves 1,000 of each at most;
/// more take several, and each moves all that it names or nothing. After an unclear answer, whose the things are tells what came of it.</para>
/// <para type="description">Roles in single applications and dashboards do not move along: they are those of the people of the old
/// organization. Blocks of a dashboard that show data of an application left behind stop showing it.</para>
/// <example>
///   <title>See what would move</title>
///   <code>
///   Get-OrgApplication 575ed6e87ae143cd83dc4aa8 -Name 'Pump*' |
///       Move-OrgResource -DestinationOrgId 575ed6e87ae143cd83dc4aa9 -WhatIf
///   </code>
///   <para>Names the applications and both organizations. Nothing is moved.</para>
/// </example>
/// <example>
///   <title>Move an application with its dashboards</title>
///   <code>
///   $app = Get-OrgApplication -ApplicationId 575ec8687ae143cd83dc4a97
///   $boards = Get-OrgDashboard $app.OrgId |
///       Where-Object ApplicationId -eq $app.ApplicationId
///   $europe = Get-Org 575ed6e87ae143cd83dc4aa9
///   @($app) + $boards |
///       Move-OrgResource -DestinationOrgId $europe -Confirm:$false
///   </code>
///   <para>Moves all of them with one request.</para>
/// </example>
/// <example>
///   <title>Take a dashboard to your own sandbox</title>
///   <code>
///   Get-OrgDashboard -DashboardId 575ece2b7ae143cd83dc4a9b |
///       Move-OrgResource -ToSandbox -Confirm:$false
///   </code>
///   <para>Moves it without asking.</para>
/// </example>
/// <para type="output">A row for each thing that was moved, with -PassThru only.</para>
/// <para type="operation" id="org.transferResources">to move</para>
/// <para type="operation" id="org.get">to learn the names, the limits and the user's role, of both organizations</para>
/// <para type="operation" id="applications.get">to learn the names of applications, and whether the organization has them</para>
/// <para type="operation" id="dashboards.get">to learn the same of dashboards</para>
/// <para type="operation" id="me.get">where the token does not say whose it is</para>
/// <para type="link">Get-OrgApplication</para>
/// <para type="link">about_OrgAdmin</para>
/// </summary>
[Cmdlet(VerbsCommon.Move, "OrgResource", DefaultParameterSetName = ByObject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(OrgMovedResource))]
[Sends("org.transferResources"), Sends("org.get"), Sends("me.get", When = SendsWhen.ForTexts)]
[Sends("applications.get", When = SendsWhen.Sometimes), Sends("dashboards.get", When = SendsWhen.Sometimes)]
public sealed class MoveOrgResourceCommand : ChangingCmdlet
{
    private readonly List<(OrgMembership Source, string Id, bool IsApplication, PipelineItem Item)> _gathered = new();
    private MoveDestination? _destination;

    /// <summary>
    /// <para type="description">The organization that has the things: its id, 24 hexadecimal digits, or an organization as Get-Org emits
    /// it. Without it, the connection's own organization (Connect-Org -OrgId) is used.</para>
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ById)]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    public OrgIdentity? OrgId { get; set; }

    /// <summary>
    /// <para type="description">The name of that organization, in place of -OrgId: the whole name, without regard to case, and no other
    /// organization may have the same.</para>
    /// </summary>
    [Parameter(ParameterSetName = ById)]
    [ArgumentCompleter(typeof(ExactOrgNameCompleter))]
    [AllowNull, AllowEmptyString]
    public string? OrgName { get; set; }

    /// <summary>
    /// <para type="description">The ids of the applications: 24 hexadecimal digits each.</para>
    /// </summary>
    [Parameter(ParameterSetName = ById)]
    [ArgumentCompleter(typeof(ApplicationIdCompleter))]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? ApplicationId { get; set; }

    /// <summary>
    /// <para type="description">The ids of the dashboards: 24 hexadecimal digits each.</para>
    /// </summary>
    [Parameter(ParameterSetName = ById)]
    [ArgumentCompleter(typeof(DashboardIdCompleter))]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string?[]? DashboardId { get; set; }

    /// <summary>
    /// <para type="description">An application or a dashboard, as Get-OrgApplication and Get-OrgDashboard emit them: it carries the id of
    /// its organization.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    public ApiObject? InputObject { get; set; }

    /// <summary>
    /// <para type="description">The organization they go to: its id, 24 hexadecimal digits, or an organization as Get-Org emits it.</para>
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(OrgIdCompleter))]
    [AllowNull]
    public OrgIdentity? DestinationOrgId { get; set; }

    /// <summary>
    /// <para type="description">Moves them to the own sandbox of the token's user, in place of an organization.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter ToSandbox { get; set; }

    /// <summary>
    /// <para type="description">Asks the API to be strict (its <c>strict</c>, of which it does not say what it does).</para>
    /// </summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <summary>
    /// <para type="description">Emits a row for each thing that was moved.</para>
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Moves what was gathered, organization by organization.</summary>
    protected override void EndProcessing()
    {
        foreach (var ofOne in _gathered.GroupBy(one => one.Source))
        {
            var item = new PipelineItem(ofOne.Key.OrgId.ToString()) { IsCountedElsewhere = true };
            Items.Run(item, () => Move(item, ofOne.Key, ofOne.ToList()));
        }

        base.EndProcessing();
    }

    private protected override void ProcessItem()
    {
        var item = new PipelineItem((object?)InputObject ?? OrgId?.OrgId);
        Items.Run(item, () =>
        {
            EnsureDestination();
            if (ParameterSetName == ByObject)
            {
                GatherObject(item);
            }
            else
            {
                GatherIds();
            }
        });
    }

    private void GatherObject(PipelineItem item)
    {
        if (InputObject is null)
        {
            throw MyInvocation.ExpectingInput || IsBound(nameof(InputObject))
                ? NullFromPipeline()
                : new OrgApiException(OrgErrorKind.InvalidParameters, Messages.MoveNeedsThings);
        }

        EnsureFromHere(InputObject);
        (string? orgId, string? id, bool isApplication) = InputObject switch
        {
            OrgApplication application => (application.OrgId, application.ApplicationId, true),
            OrgDashboard dashboard => (dashboard.OrgId, dashboard.DashboardId, false),
            _ => throw new OrgApiException(OrgErrorKind.WrongObject, Messages.WrongObject.With(InputObject.GetType().FullName)),
        };
        if (orgId is null)
        {
            throw new OrgApiException(OrgErrorKind.WrongObject, Messages.MoveOfNoOrg.With(InputObject.ForDisplay()));
        }

        string parameter = isApplication ? "-ApplicationId" : "-DashboardId";
        Gather(Known(new OrgIdentity(Validate.Id(orgId, "-OrgId").ToString())), Validate.Id(id, parameter).ToString(), isApplication, item);
    }

    private void GatherIds()
    {
        if (!IsBound(nameof(ApplicationId)) && !IsBound(nameof(DashboardId)))
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.MoveNeedsThings);
        }

        string[] applications = IdsOf(nameof(ApplicationId), ApplicationId), dashboards = IdsOf(nameof(DashboardId), DashboardId);
        OrgMembership source = FindOrganization(OrgId, OrgName);
        ExpectItems(applications.Length + dashboards.Length - 1);
        foreach (string id in applications)
        {
            Gather(source, id, isApplication: true, new PipelineItem(id));
        }

        foreach (string id in dashboards)
        {
            Gather(source, id, isApplication: false, new PipelineItem(id));
        }
    }

    private string[] IdsOf(string parameter, string?[]? given) => IsBound(parameter)
        ? Validate.FilledTexts(given, "-" + parameter).Select(id => Validate.Id(id, "-" + parameter).ToString()).ToArray()
        : Array.Empty<string>();

    private void Gather(OrgMembership source, string id, bool isApplication, PipelineItem item)
    {
        if (!_gathered.Any(one => one.Source == source && string.Equals(one.Id, id, StringComparison.OrdinalIgnoreCase)))
        {
            _gathered.Add((source, id, isApplication, item));
        }
    }

    private void EnsureDestination()
    {
        if (ToSandbox == IsBound(nameof(DestinationOrgId)))
        {
            throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.MoveNeedsOneDestination);
        }

        _destination ??= ToSandbox
            ? MoveDestination.ToSandboxOf(ResourceId.Parse(
                OwnUserId() ?? throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.MoveToUnknownUser), "-ToSandbox"))
            : MoveDestination.To(Known(GivenDestination()));
    }

    private OrgIdentity GivenDestination()
    {
        if (DestinationOrgId?.Org is { } org)
        {
            EnsureFromHere(org);
        }

        return new OrgIdentity(Validate.Id(DestinationOrgId?.OrgId, "-DestinationOrgId").ToString(), DestinationOrgId!.Name);
    }

    private string? OwnUserId() => Bridge.Await(token => ActiveConnection.FindUserIdAsync(Call, token));

    private void Move(
        PipelineItem item, OrgMembership source, IReadOnlyList<(OrgMembership Source, string Id, bool IsApplication, PipelineItem Item)> things)
    {
        Bridge.Await(source.ReadAsync);
        if (_destination!.Organization is { } destination)
        {
            Bridge.Await(destination.ReadAsync);
        }

        _destination.EnsureAllowed(source, OwnUserId());
        var applications = Find(source, things.Where(one => one.IsApplication).ToList(), isApplication: true);
        var dashboards = Find(source, things.Where(one => !one.IsApplication).ToList(), isApplication: false);
        _destination.EnsureRoom(applications.Count, dashboards.Count);
        foreach (MoveResources change in MoveResources.Make(source, _destination, applications, dashboards, Strict))
        {
            // Another request of the same organization waits until what came of this one is known.
            Items.FinishAll();
            if (Approve(change))
            {
                change.Begin();
                Send(item, change.ApplyAsync, moved => WriteObject(PassThru ? moved : Array.Empty<OrgMovedResource>(), enumerateCollection: true), change.Describe(), change.Key);
            }
        }
    }

    /// <summary>The things with their names; one that the organization does not have is an error of its own, and the others go on.</summary>
    private List<KeyValuePair<string, string>> Find(
        OrgMembership source, IReadOnlyList<(OrgMembership Source, string Id, bool IsApplication, PipelineItem Item)> things, bool isApplication)
    {
        var found = new List<KeyValuePair<string, string>>();
        if (things.Count == 0)
        {
            return found;
        }

        ResourceIndex index = Bridge.Await(token =>
            isApplication ? source.Resources.ReadApplicationsAsync(token) : source.Resources.ReadDashboardsAsync(token));
        foreach ((_, string id, _, PipelineItem item) in things)
        {
            item.IsCountedElsewhere = true;
            Items.Run(item, () => found.Add(index.Require(id, source.DisplayName)));
        }

        return found;
    }
}
