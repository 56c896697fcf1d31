using System;
using System.Management.Automation;
using OrgAdmin.Core;

namespace OrgAdmin.Cmdlets;

/// <summary>A cmdlet that reads from organizations which are named by id or come down the pipeline.</summary>
public abstract class OrgReadingCmdlet : ApiCmdlet
{
    /// <summary>
    /// <para type="description">An organization, as Get-Org emits it.</para>
    /// </summary>
    [Parameter(ParameterSetName = ByObject, ValueFromPipeline = true)]
    [AllowNull]
    public Org? InputObject { get; set; }

    /// <summary>The cmdlet's -OrgId; each declares its own, for Get-Org alone calls it Id too.</summary>
    private protected abstract string?[]? OrgIds { get; }

    /// <summary>Reads what the item names.</summary>
    protected override void ProcessRecord()
    {
        if (InputObject is not null)
        {
            ForItem(InputObject, () => ReadOrg(ResourceId.Parse(InputObject.OrgId, "-OrgId")));
        }
        else if (OrgIds is not null)
        {
            ReadEach(OrgIds);
        }
        else if (MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)))
        {
            Report(NullFromPipeline(), null);
        }
        else if (MyInvocation.BoundParameters.ContainsKey("OrgId"))
        {
            ReadEach(Array.Empty<string>());
        }
        else
        {
            ForItem(null, ReadDefault);
        }
    }

    /// <summary>Reads from one organization and writes what is found.</summary>
    private protected abstract void ReadOrg(ResourceId orgId);

    /// <summary>Reads when no organization is named.</summary>
    private protected virtual void ReadDefault() => ReadOrg(DefaultOrgId());

    private void ReadEach(string?[] orgIds)
    {
        if (orgIds.Length == 0)
        {
            Report(new OrgApiException(OrgErrorKind.EmptyValue, Messages.EmptyValue.With("-OrgId")), null);
            return;
        }

        ExpectItems(orgIds.Length);
        foreach (string? orgId in orgIds)
        {
            ForItem(orgId, () => ReadOrg(ResourceId.Parse(orgId, "-OrgId")));
        }
    }
}
