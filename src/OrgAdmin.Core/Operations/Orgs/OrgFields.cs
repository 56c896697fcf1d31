namespace OrgAdmin.Core.Requests;

/// <summary>The fields of an organization besides its name; a null member is not sent.</summary>
public abstract class OrgFields
{
    private protected OrgFields()
    {
    }

    /// <summary>The description, up to 32,767 characters; an empty text clears it.</summary>
    public string? Description { get; set; }

    /// <summary>The id of the plan, up to 1,024 characters.</summary>
    public string? PlanId { get; set; }

    /// <summary>The address bills go to, up to 1,024 characters.</summary>
    public string? BillingEmail { get; set; }

    /// <summary>The token of a payment card, up to 1,024 characters. Secret.</summary>
    public string? CardToken { get; set; }

    /// <summary>The colour of the icon, up to 64 characters.</summary>
    public string? IconColor { get; set; }

    /// <summary>notRequired, adminRequired or required.</summary>
    public string? MfaMode { get; set; }
}
