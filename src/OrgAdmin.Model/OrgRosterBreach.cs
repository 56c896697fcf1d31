namespace OrgAdmin;

/// <summary>A guard rail that refuses an organization's changes, or the whole run.</summary>
public sealed class OrgRosterBreach
{
    internal OrgRosterBreach(string rule, string figure, string allowedBy, string message)
    {
        Rule = rule;
        Figure = figure;
        AllowedBy = allowedBy;
        Message = message;
    }

    /// <summary>The rule's name: the parameter or the key of the file that holds its value, such as <c>MaximumLossPercent</c>.</summary>
    public string Rule { get; }

    /// <summary>The figure that breaks it, such as <c>7 of 20 (35 %)</c>.</summary>
    public string Figure { get; }

    /// <summary>The parameter or the line of the file that would allow it.</summary>
    public string AllowedBy { get; }

    /// <summary>Rule, figure and what would allow it, as a sentence.</summary>
    public string Message { get; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
