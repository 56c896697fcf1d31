using System;
using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Cmdlets;

/// <summary>A cmdlet that makes changes: it asks before each, and takes rows, objects and command-line values.</summary>
public abstract class ChangingCmdlet : ApiCmdlet
{
    private HashSet<string>? _onCommandLine;
    private MembershipStore? _organizations;
    private PipelineRow? _row;
    private bool _asksFirst;
    private long _position;

    private protected override int DefaultThrottleLimit => 1;

    /// <summary>The values of the current item.</summary>
    private protected PipelineRow Row => _row!;

    /// <summary>The organizations as this pipeline knows them.</summary>
    private protected MembershipStore Organizations => _organizations!;

    /// <summary>Whether the description of a change will be shown. Only then are names looked up for it.</summary>
    private protected bool IsTextRead { get; private set; }

    /// <summary>Whether what the cmdlet sends is opened by the scopes of a token.</summary>
    private protected virtual bool NeedsToken => true;

    /// <summary>What the cmdlet takes from the pipeline; it may depend on the command line.</summary>
    private protected virtual TakenInput Taken { get; } = new();

    /// <summary>The object from the pipeline or of -InputObject; null where there is none.</summary>
    private protected virtual PSObject? Input => null;

    /// <summary>What the errors of the present item name when it came from the pipeline; null when it did not.</summary>
    private protected object? InputTarget => Input?.BaseObject is ApiObject or string ? Input.BaseObject : Input;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _onCommandLine = new HashSet<string>(MyInvocation.BoundParameters.Keys, StringComparer.OrdinalIgnoreCase);
        _row = new PipelineRow(_onCommandLine, null, Taken);
        _organizations = new MembershipStore(Client, Call);
        _asksFirst = this.AsksFirst();
        IsTextRead = IsRehearsal || _asksFirst || this.ShowsChanges();
        try
        {
            if (NeedsToken)
            {
                CommandTable.Of(GetType()).EnsureOpenTo(ActiveConnection.Scopes);
            }
        }
        catch (OrgApiException e)
        {
            Errors.Terminate(e, null);
        }
    }

    /// <summary>The values of the command line, without those of the pipeline.</summary>
    private protected PipelineRow CommandLine => new(_onCommandLine!, null, Taken);

    /// <summary>Counts the item, because errors name a row by its number.</summary>
    protected sealed override void ProcessRecord()
    {
        _position++;
        _row = new PipelineRow(_onCommandLine!, Input, Taken);
        ProcessItem();
    }

    /// <summary>Processes the item.</summary>
    private protected abstract void ProcessItem();

    /// <summary>An item whose errors name <paramref name="target"/>, and for a row its number.</summary>
    private protected PipelineItem ItemOf(object? target) =>
        new(target, MyInvocation.ExpectingInput && Row.IsPlain ? new RowLabel(_position, Row) : null);

    /// <summary>Refuses pipeline input that this cmdlet does not take, and rows it may misunderstand.</summary>
    /// <exception cref="OrgApiException">It is null, an object of another kind, or a row whose columns were not understood.</exception>
    private protected void EnsureTaken()
    {
        if (MyInvocation.ExpectingInput || IsBound("InputObject"))
        {
            Row.EnsureTaken(MyInvocation.MyCommand.Name);
        }

        if (Row.Object is { } own)
        {
            EnsureFromHere(own);
        }
    }

    /// <summary>
    /// The organization: the object's or the row's own, that of the command line, or the connection's. Empty is an error, never the last,
    /// and so are two that differ.
    /// </summary>
    private protected OrgMembership FindOrganization(OrgIdentity? orgId, string? orgName, bool rowsNeedOne = false)
    {
        OrgIdentity? own = OwnOrganization();
        OrgIdentity? given = GivenOrganization(orgId, orgName);
        if (own is not null && given is not null)
        {
            EnsureSame(own, given);
        }

        if (own is null && given is null && Row.IsPlain && rowsNeedOne)
        {
            throw new OrgApiException(
                OrgErrorKind.InvalidParameters, Row.WithColumns(Messages.RowWithoutOrg.With(MyInvocation.MyCommand.Name)));
        }

        return Known(own ?? given);
    }

    /// <summary>The organization that the row or the object itself names; null when it names none.</summary>
    private protected OrgIdentity? OwnOrganization()
    {
        if (Row.IsObject)
        {
            return string.IsNullOrEmpty(Row.CellText(RowField.OrgId))
                ? throw ObjectWithoutOrg()
                : new OrgIdentity(Row.CellText(RowField.OrgId)!, (Row.Object as Org)?.Name);
        }

        RowField field = !Row.HasColumn(RowField.OrgId) && !Row.HasColumn(RowField.OrgName) ? OtherOrgField ?? RowField.OrgId : RowField.OrgId;
        if (Row.Cell(field) is { } id)
        {
            return new OrgIdentity(Validate.Id(RowColumns.TextOf(id), "-OrgId").ToString());
        }

        if (Row.CellText(RowField.OrgName) is { } name)
        {
            return Bridge.Await(token => Names.FindAsync(name, "-OrgName", token));
        }

        bool isOnCommandLine = Row.IsOnCommandLine("OrgId") || Row.IsOnCommandLine("OrgName");
        if (!isOnCommandLine && (Row.HasColumn(field) || Row.HasColumn(RowField.OrgName)))
        {
            throw new OrgApiException(
                OrgErrorKind.EmptyValue, Messages.EmptyValue.With(Row.HasColumn(field) ? "-OrgId" : "-OrgName"));
        }

        return !isOnCommandLine && Row.IsCutOut ? throw ObjectWithoutOrg() : null;
    }

    /// <summary>The organization of the command line; null when none is given there.</summary>
    private protected OrgIdentity? GivenOrganization(OrgIdentity? orgId, string? orgName)
    {
        if (!Row.IsOnCommandLine("OrgName"))
        {
            return Row.IsOnCommandLine("OrgId") ? new OrgIdentity(ParseOrgId(orgId, "-OrgName").ToString(), orgId!.Name) : null;
        }

        return Row.IsOnCommandLine("OrgId")
            ? throw new OrgApiException(OrgErrorKind.InvalidParameters, Messages.IdOrName.With("-OrgId", "-OrgName"))
            : Bridge.Await(token => Names.FindAsync(orgName, "-OrgName", token));
    }

    /// <summary>What the pipeline knows of an organization; of the connection's own for null.</summary>
    private protected OrgMembership Known(OrgIdentity? identity)
    {
        OrgMembership organization = Organizations.Of(identity is null ? DefaultOrgId() : ResourceId.Parse(identity.OrgId, "-OrgId"));
        if (identity?.Name is { } name && !organization.HasName)
        {
            organization.UseName(name);
        }

        return organization;
    }

    /// <summary>Whether two are the same organization.</summary>
    private protected static bool AreSame(OrgIdentity one, OrgIdentity other) =>
        string.Equals(one.OrgId, other.OrgId, StringComparison.OrdinalIgnoreCase);

    /// <summary>A further column that names the organization where no other does; null for none.</summary>
    private protected virtual RowField? OtherOrgField => null;

    private void EnsureSame(OrgIdentity own, OrgIdentity given)
    {
        if (AreSame(own, given))
        {
            return;
        }

        RowField field = Row.HasColumn(RowField.OrgId) ? RowField.OrgId : RowField.OrgName;
        throw new OrgApiException(
            OrgErrorKind.Ambiguous,
            Row.IsObject
                ? Messages.ObjectOfOtherOrg.With(Row.Source!.TypeNames[0].ForDisplay(), Name(own), Name(given))
                : Messages.RowOfOtherOrg.With(Name(own), Name(given), Row.ColumnOf(field)));
    }

    private static string Name(OrgIdentity org) =>
        string.IsNullOrEmpty(org.Name) ? org.OrgId.ForDisplay() : Messages.OrgByName.With(org.Name.InQuotes(), org.OrgId.ForDisplay());

    private OrgApiException ObjectWithoutOrg() =>
        new(OrgErrorKind.WrongObject, Messages.ObjectWithoutOrgId.With(Row.Source!.TypeNames[0].ForDisplay()));

    /// <summary>Looks up the organization's name when a text will show it; if that fails, the text shows only the id.</summary>
    private protected void LookUpName(OrgMembership organization)
    {
        if (!IsTextRead || organization.HasName)
        {
            return;
        }

        try
        {
            Bridge.Await(organization.ReadAsync);
        }
        catch (OrgApiException e) when (!ErrorRecords.EndsPipeline(e))
        {
            // Only the name is missing; whether the change is possible, the API decides.
        }
    }

    /// <summary>Asks as -Confirm, -WhatIf and the preferences require; true when the change is to be made.</summary>
    private protected bool Approve(string action)
    {
        if (ActiveConnection.IsReadOnly && !IsRehearsal)
        {
            throw new OrgApiException(OrgErrorKind.ReadOnly, Messages.ReadOnlyConnection.With(MyInvocation.MyCommand.Name));
        }

        if (_asksFirst)
        {
            // Show the results of the items so far before asking.
            Items.FinishAll();
        }

        action = TextOf(action);
        if (!ShouldProcess(action, RemoveSecrets(Messages.ConfirmQuestion.With(action)), Messages.ConfirmCaption))
        {
            return false;
        }

        // The next completion must show the state after the change.
        ActiveConnection.Completions.Clear();
        return true;
    }

    /// <summary>Says who or what is passed over: with -Verbose what was not done, in a rehearsal what will not be.</summary>
    private protected void Skip(PipelineItem item, string plan, string report)
    {
        Items.WriteVerbose(item.AddContext(report));
        if (IsRehearsal)
        {
            ShouldProcess(TextOf(plan), null, null);
        }
    }

    // A secret may have been given by mistake in place of another value; keep it out of the prompt.
    private string TextOf(string action) => RemoveSecrets(ServerName is { } server ? Messages.OnServer.With(action, server) : action);

    /// <summary>Asks whether to make a change; in a rehearsal, records its expected effect.</summary>
    private protected bool Approve(OrgChange change)
    {
        change.EnsureKnown();
        if (Approve(change.Describe()))
        {
            return true;
        }

        if (IsRehearsal)
        {
            change.Preview();
        }

        return false;
    }

    /// <summary>Reports an alarm from the response to a change: no administrator is left.</summary>
    private protected void Watch(PipelineItem item, OrgChange change)
    {
        if (change.Alarm is { } alarm)
        {
            Errors.Report(item.AddContext(alarm), item.Target);
        }
    }

    /// <summary>
    /// Warns when a change affects the token's own user. If the token does not name its user, the API is asked, once per connection and
    /// only before that user would lose rights; without an answer there is no warning.
    /// </summary>
    private protected void WarnIfSelf(ChangeOfMember change)
    {
        string? own = change.IsLoss ? Bridge.Await(token => ActiveConnection.FindUserIdAsync(Call, token)) : ActiveConnection.UserId;
        if (string.Equals(own, change.Member.UserId, StringComparison.OrdinalIgnoreCase))
        {
            Items.WriteWarning(Messages.SelfWarning.With(change.Member.ForDisplay()));
        }
    }
}
