using System;
using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Core;
using OrgAdmin.Pipeline;
using OrgAdmin.State;

namespace OrgAdmin.Cmdlets;

/// <summary>A cmdlet that changes something: it asks before it does, and knows what stands on its command line.</summary>
public abstract class WritingCmdlet : ApiCmdlet
{
    private HashSet<string>? _onCommandLine;
    private OrgStore? _orgs;

    private protected override int DefaultThrottleLimit => 1;

    /// <summary>The organizations that this pipeline has read.</summary>
    private protected OrgStore Orgs => _orgs!;

    /// <summary>Whether anyone will read the text that says what is to be done: only then are names looked up for it.</summary>
    private protected bool IsTextRead { get; private set; }

    /// <summary>Whether the parameter was given on the command line, be it with an empty value.</summary>
    private protected bool IsOnCommandLine(string parameter) => _onCommandLine!.Contains(parameter);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _onCommandLine = new HashSet<string>(MyInvocation.BoundParameters.Keys, StringComparer.OrdinalIgnoreCase);
        _orgs = new OrgStore(orgId => Await(token => Client.GetOrgAsync(orgId, null, Call, token)));
        IsTextRead = IsRehearsal || AsksFirst || IsVerbose;
    }

    /// <summary>Asks, or rehearses, as -Confirm, -WhatIf and the preferences say; true when it is to be done.</summary>
    private protected bool Approve(string action)
    {
        if (ActiveConnection.IsReadOnly && !IsRehearsal)
        {
            throw new OrgApiException(OrgErrorKind.ReadOnly, Messages.ReadOnlyConnection.With(MyInvocation.MyCommand.Name));
        }

        // A secret that was given in the place of another value is not for the eyes of bystanders either.
        action = RemoveSecrets(action);
        if (!ShouldProcess(action, Messages.ConfirmQuestion.With(action), Messages.ConfirmCaption))
        {
            return false;
        }

        // The next Tab is to show what is there after the change.
        ActiveConnection.Completions.Clear();
        return true;
    }

    /// <summary>The organization as a text names it: its name where it is known or worth a request, and always its id.</summary>
    private protected string NameOf(ResourceId orgId, Org? known = null)
    {
        Org? org = known ?? Orgs.Peek(orgId);
        if (org is null && IsTextRead)
        {
            try
            {
                org = Orgs.Get(orgId);
            }
            catch (OrgApiException e) when (!ErrorRecords.EndsPipeline(e))
            {
                // Only the name is missing then; whether the change itself is possible, the API says when it is sent.
            }
        }

        return string.IsNullOrEmpty(org?.Name)
            ? Messages.OrgById.With(orgId)
            : Messages.OrgByName.With(org!.Name.ForDisplay(), orgId);
    }

    /// <summary>Warns when the change is to the very user whose token is used.</summary>
    private protected void WarnIfSelf(OrgMember member)
    {
        if (string.Equals(ActiveConnection.UserId, member.UserId, StringComparison.OrdinalIgnoreCase))
        {
            WriteWarning(Messages.SelfWarning.With(member.ToString().ForDisplay()));
        }
    }

    // The engine writes the text for the switch alone, not for $VerbosePreference.
    private bool IsVerbose =>
        MyInvocation.BoundParameters.TryGetValue("Verbose", out object? given) && given is SwitchParameter { IsPresent: true };

    private bool AsksFirst
    {
        get
        {
            if (MyInvocation.BoundParameters.TryGetValue("Confirm", out object? given))
            {
                return given is SwitchParameter { IsPresent: true };
            }

            var attribute = (CmdletAttribute)Attribute.GetCustomAttribute(GetType(), typeof(CmdletAttribute))!;

            // Set in a script or a function, a preference is the word that was written there.
            return LanguagePrimitives.TryConvertTo(GetVariableValue("ConfirmPreference"), out ConfirmImpact preference)
                && preference != ConfirmImpact.None
                && attribute.ConfirmImpact >= preference;
        }
    }
}
