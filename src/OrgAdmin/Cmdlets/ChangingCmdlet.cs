using System;
using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Binding;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.Planning.Changes;
using OrgAdmin.Planning.Membership;

namespace OrgAdmin.Cmdlets;

/// <summary>A cmdlet that changes something: it asks before it does, and takes rows, objects and values of the command line.</summary>
public abstract class ChangingCmdlet : ApiCmdlet
{
    private HashSet<string>? _onCommandLine;
    private MembershipStore? _organizations;
    private PipelineRow? _row;
    private bool _asksFirst;
    private long _position;

    private protected override int DefaultThrottleLimit => 1;

    /// <summary>What the present item says.</summary>
    private protected PipelineRow Row => _row!;

    /// <summary>What this pipeline knows of organizations.</summary>
    private protected MembershipStore Organizations => _organizations!;

    /// <summary>Whether anyone will read the text that says what is to be done: only then are names looked up for it.</summary>
    private protected bool IsTextRead { get; private set; }

    /// <summary>The object from the pipeline whose properties were bound; null where the cmdlet takes none.</summary>
    private protected virtual PSObject? RowObject => null;

    /// <summary>The type whose deserialized objects may name a target, and nothing else; null when none may.</summary>
    private protected virtual Type? DeserializedTarget => null;

    /// <summary>Whether text from the pipeline is what the cmdlet is about.</summary>
    private protected virtual bool TakesText => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _onCommandLine = new HashSet<string>(MyInvocation.BoundParameters.Keys, StringComparer.OrdinalIgnoreCase);
        _row = new PipelineRow(MyInvocation, _onCommandLine, null);
        _organizations = new MembershipStore(Client, Call);
        _asksFirst = this.AsksFirst();
        IsTextRead = IsRehearsal || _asksFirst || this.ShowsChanges();
    }

    /// <summary>Counts the item, for a file's reader finds a bad row by its number.</summary>
    protected sealed override void ProcessRecord()
    {
        _position++;
        _row = new PipelineRow(MyInvocation, _onCommandLine!, RowObject);
        ProcessItem();
    }

    /// <summary>Does what the item asks for.</summary>
    private protected abstract void ProcessItem();

    /// <summary>An item whose errors name <paramref name="target"/>, and the number of the row where it is one.</summary>
    private protected PipelineItem ItemOf(object? target) =>
        new(target, MyInvocation.ExpectingInput && Row.IsPlain ? new RowLabel(_position, Row.Source!) : null);

    /// <summary>Refuses what this cmdlet does not take from the pipeline.</summary>
    /// <exception cref="OrgApiException">It is null, or an object of another kind.</exception>
    private protected void EnsureTaken(ApiObject? inputObject)
    {
        if (inputObject is not null)
        {
            EnsureFromHere(inputObject);
        }
        else if (MyInvocation.ExpectingInput || IsBound("InputObject"))
        {
            Row.EnsureTaken(TakesText, DeserializedTarget);
        }
    }

    /// <summary>The organization: the typed object's own, the one that is named, or the connection's. Empty is an error, never the last.</summary>
    private protected ResourceId FindOrgId(string? orgId, ApiObject? inputObject, string? orgIdOfObject)
    {
        if (inputObject is not null)
        {
            return string.IsNullOrEmpty(orgIdOfObject)
                ? throw new OrgApiException(OrgErrorKind.WrongObject, Messages.ObjectWithoutOrgId.With(inputObject.GetType().Name))
                : ResourceId.Parse(orgIdOfObject, "-OrgId");
        }

        return Row.IsBound("OrgId") ? ResourceId.Parse(orgId, "-OrgId") : DefaultOrgId();
    }

    /// <summary>Takes the organization's name from the object that the user gave, else looks it up where a text will show it.</summary>
    private protected void UseName(OrgMembership organization, Org? given)
    {
        if (!organization.HasName)
        {
            organization.UseName(given?.Name);
        }

        LookUpName(organization);
    }

    /// <summary>Looks up the organization's name where a text will show it; without it the text has the id alone.</summary>
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
            // Only the name is missing then; whether the change itself is possible, the API says when it is sent.
        }
    }

    /// <summary>Asks, or rehearses, as -Confirm, -WhatIf and the preferences say; true when the change is to be made.</summary>
    private protected bool Approve(string action)
    {
        if (ActiveConnection.IsReadOnly && !IsRehearsal)
        {
            throw new OrgApiException(OrgErrorKind.ReadOnly, Messages.ReadOnlyConnection.With(MyInvocation.MyCommand.Name));
        }

        if (_asksFirst)
        {
            // Who is asked has seen what came of the items before.
            Items.FinishAll();
        }

        // A secret that was given in the place of another value is not for the eyes of bystanders either.
        action = RemoveSecrets(ServerName is { } server ? Messages.OnServer.With(action, server) : action);
        if (!ShouldProcess(action, Messages.ConfirmQuestion.With(action), Messages.ConfirmCaption))
        {
            return false;
        }

        // The next Tab is to show what is there after the change.
        ActiveConnection.Completions.Clear();
        return true;
    }

    /// <summary>Asks whether a change is to be made; a rehearsal records what it would make of the organization.</summary>
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

    /// <summary>Reports what the answer to a change shows beside the change: that no administrator is left.</summary>
    private protected void Watch(PipelineItem item, OrgChange change)
    {
        if (change.Alarm is { } alarm)
        {
            Errors.Report(item.AddContext(alarm), item.Target);
        }
    }

    /// <summary>
    /// Warns when the change is to the very user whose token is used. Where the token does not say who that is, the API is asked, once a
    /// connection and only before the user would lose something; if it does not tell, there is no warning.
    /// </summary>
    private protected void WarnIfSelf(ChangeOfMember change)
    {
        string? own = ActiveConnection.UserId ?? (change.IsLoss ? Bridge.Await(token => Client.FindOwnUserIdAsync(Call, token)) : null);
        if (string.Equals(own, change.Member.UserId, StringComparison.OrdinalIgnoreCase))
        {
            Items.WriteWarning(Messages.SelfWarning.With(change.Member.ForDisplay()));
        }
    }
}
