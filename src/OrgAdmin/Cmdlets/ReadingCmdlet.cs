using System;
using System.Collections.Generic;
using System.Management.Automation;
using OrgAdmin.Completion;
using OrgAdmin.Core;
using OrgAdmin.Core.Paging;
using OrgAdmin.Pipeline;

namespace OrgAdmin.Cmdlets;

/// <summary>A cmdlet that reads organizations given by id or from the pipeline.</summary>
public abstract class ReadingCmdlet : ApiCmdlet
{
    /// <summary>
    /// <para type="description">An organization, as Get-Org emits it.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NothingCompleter))]
    [AllowNull]
    public Org? InputObject { get; set; }

    /// <summary>
    /// For pipeline input, one item is written before the next is taken: downstream commands may use variables that belong to the current
    /// item.
    /// </summary>
    private protected override int DefaultThrottleLimit => MyInvocation.ExpectingInput ? 1 : base.DefaultThrottleLimit;

    /// <summary>The cmdlet's -OrgId; each declares its own, for Get-Org alone calls it Id too.</summary>
    private protected abstract OrgIdentity?[]? OrgIds { get; }

    /// <summary>The cmdlet's -OrgName; null where it has none.</summary>
    private protected virtual string?[]? OrgNames => null;

    /// <summary>The parameter by which the cmdlet takes names of organizations.</summary>
    private protected virtual string NameParameter => "-OrgName";

    /// <summary>Reads the organizations of the current item.</summary>
    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            var item = new PipelineItem(InputObject) { OrgName = InputObject.Name };
            Items.Run(item, () =>
            {
                EnsureFromHere(InputObject);
                ReadOrg(item, ResourceId.Parse(InputObject.OrgId, "-OrgId"));
            });
        }
        else if (OrgIds is not null)
        {
            ReadEach(OrgIds);
        }
        else if (IsBound("OrgName"))
        {
            ReadNamed();
        }
        else if (MyInvocation.ExpectingInput || IsBound(nameof(InputObject)))
        {
            Items.Run(new PipelineItem(null), () => throw NullFromPipeline());
        }
        else if (IsBound("OrgId"))
        {
            ReadEach(Array.Empty<OrgIdentity>());
        }
        else
        {
            var item = new PipelineItem(null);
            Items.Run(item, () => ReadDefault(item));
        }
    }

    /// <summary>Reads one organization and writes the results.</summary>
    private protected abstract void ReadOrg(PipelineItem item, ResourceId orgId);

    /// <summary>Writes a list page by page, with its count first where that is asked for.</summary>
    private protected void WritePages<T>(Pager<T> pager, Action<IReadOnlyList<T>> write)
    {
        if (PagingParameters?.IncludeTotalCount == true)
        {
            (ulong count, double accuracy) = Bridge.Await(pager.CountAsync);
            WriteObject(PagingParameters.NewTotalCount(count, accuracy));
        }

        // Of several organizations, these are what is counted.
        bool isAlone = !MyInvocation.ExpectingInput && Items.Progress.Total is null or 1;
        while (Bridge.Await(pager.NextAsync) is { } part)
        {
            if (isAlone)
            {
                Items.Progress.Done = pager.Passed;
                Items.Progress.Total = pager.TotalCount;
            }

            write(part);
        }
    }

    /// <summary>Reads when no organization is named.</summary>
    private protected virtual void ReadDefault(PipelineItem item) => ReadOrg(item, DefaultOrgId());

    private void ReadEach(OrgIdentity?[] orgIds)
    {
        if (orgIds.Length == 0)
        {
            Items.Run(new PipelineItem(null), () => throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-OrgId")));
            return;
        }

        ExpectItems(orgIds.Length);
        foreach (OrgIdentity? orgId in orgIds)
        {
            var item = new PipelineItem((object?)orgId?.Org ?? orgId?.OrgId) { OrgName = orgId?.Name };
            Items.Run(item, () => ReadOrg(item, ParseOrgId(orgId, NameParameter)));
        }
    }

    private void ReadNamed()
    {
        if (OrgNames is null or { Length: 0 })
        {
            Items.Run(new PipelineItem(null), () => throw new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-OrgName")));
            return;
        }

        ExpectItems(OrgNames.Length);
        foreach (string? name in OrgNames)
        {
            var item = new PipelineItem(name);
            Items.Run(item, () =>
            {
                OrgIdentity found = Bridge.Await(token => Names.FindAsync(name, "-OrgName", token));
                item.OrgName = found.Name;
                ReadOrg(item, ResourceId.Parse(found.OrgId, "-OrgName"));
            });
        }
    }
}
