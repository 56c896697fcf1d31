using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace OrgAdmin.Pipeline;

/// <summary>Tells failures of rows apart: by the position of the row in its pipeline, and by whom or what the row is about.</summary>
internal sealed class RowLabel
{
    // The first of these columns that a row has says what it is about.
    private static readonly string[] Names = { "Email", "UserId", "InviteId", "Name", "OrgId", "Id" };

    private readonly long _position;
    private readonly PSObject _row;

    internal RowLabel(long position, PSObject row)
    {
        _position = position;
        _row = row;
    }

    private string Value
    {
        get
        {
            try
            {
                return Names.Select(name => _row.Properties[name]).FirstOrDefault(property => property is not null)?.Value switch
                {
                    null => string.Empty,
                    string text => text,
                    IEnumerable items => string.Join(", ", items.Cast<object?>()),
                    var other => other.ToString() ?? string.Empty,
                };
            }
            catch (GetValueException)
            {
                // A property that is a script, and fails.
                return string.Empty;
            }
        }
    }

    /// <summary>The failure, told with the row it belongs to.</summary>
    internal OrgApiException AddContext(OrgApiException failure)
    {
        string value = Value.ForDisplay();
        return failure.WithMessage(
            failure.Kind,
            value.Length == 0
                ? Messages.RowFailedUnnamed.With(_position, failure.Message)
                : Messages.RowFailed.With(_position, value, failure.Message),
            failure.InnerException);
    }
}
