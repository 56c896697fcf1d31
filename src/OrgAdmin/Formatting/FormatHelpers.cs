using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using OrgAdmin.Formatting;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin;

/// <summary>
/// Formats values for the screen; used by the module's format file. Text from the API is shown without terminal control characters, times
/// are local and look the same in every culture, and colour is used only where it carries a meaning. Scripts should read the objects
/// instead.
/// </summary>
public static class FormatHelpers
{
    private const string Admin = "admin";
    private const int MostAdmins = 10;

    /// <summary>One line of text, shortened with … when it is very long.</summary>
    public static string Text(object? value) => (value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture)).ForDisplay();

    /// <summary>The items in one line of text.</summary>
    public static string List(IEnumerable? items) =>
        Text(string.Join(", ", (items ?? Array.Empty<object>()).Cast<object?>().Select(item => item?.ToString())));

    /// <summary>A word of the API as people read it: adminRequired as AdminRequired.</summary>
    public static string Word(string? word) => string.IsNullOrEmpty(word) ? string.Empty : ApiEnum.Show(word);

    /// <summary>Yes or no, and nothing where the API did not say.</summary>
    public static string YesNo(bool? value) => value switch
    {
        true => Messages.ViewYes,
        false => Messages.ViewNo,
        null => string.Empty,
    };

    /// <summary>The day in local time, such as 2026-03-01.</summary>
    public static string Date(DateTimeOffset? time) => Local(time, "yyyy-MM-dd");

    /// <summary>The day and minute in local time, such as 2026-03-01 14:05.</summary>
    public static string Time(DateTimeOffset? time) => Local(time, "yyyy-MM-dd HH:mm");

    /// <summary>How long ago it was, in the largest unit that fits.</summary>
    public static string Age(DateTimeOffset? time)
    {
        if (time is null)
        {
            return string.Empty;
        }

        TimeSpan age = DateTimeOffset.UtcNow - time.Value;
        return age.TotalHours < 1 ? Messages.ViewMinutes.With(Math.Max(0, (int)age.TotalMinutes))
            : age.TotalDays < 2 ? Messages.ViewHours.With((int)age.TotalHours)
            : Messages.ViewDays.With((int)age.TotalDays);
    }

    /// <summary>The name of an organization, marked when it is disabled, and cut to a width that leaves room for the mark.</summary>
    public static string Name(Org? org, int width)
    {
        string name = Text(org?.Name);
        if (org?.IsDisabled != true)
        {
            return name;
        }

        int left = width - Messages.ViewDisabled.Length - 1;
        if (name.Length > left)
        {
            int kept = char.IsHighSurrogate(name[left - 2]) ? left - 2 : left - 1;
            name = name.Substring(0, kept) + "…";
        }

        return $"{name} {ScreenColor.Red(Messages.ViewDisabled)}";
    }

    /// <summary>The number of members: those in the reply, else the count in its summary.</summary>
    public static long? Members(Org? org) => org is { Members.Count: > 0 } ? org.Members.Count : org?.Summary?.MemberCount;

    /// <summary>The administrators of an organization, one per line, ending in … when there are very many.</summary>
    public static string Admins(Org? org)
    {
        List<string> admins = (org?.Members ?? Enumerable.Empty<OrgMember>())
            .Where(member => string.Equals(member.Role, Admin, StringComparison.OrdinalIgnoreCase))
            .Select(member => Text(member.ToString()))
            .ToList();
        IEnumerable<string> shown = admins.Count <= MostAdmins ? admins : admins.Take(MostAdmins).Concat(new[] { "…" });
        return string.Join(Environment.NewLine, shown);
    }

    /// <summary>A role; that of an administrator in colour.</summary>
    public static string Role(string? role) =>
        string.Equals(role, Admin, StringComparison.OrdinalIgnoreCase) ? ScreenColor.Magenta(Word(role)) : Word(role);

    /// <summary>Whether an invite is pending or expired; the latter in colour.</summary>
    public static string State(OrgInvite? invite) => invite?.HasExpired switch
    {
        true => ScreenColor.Red(Messages.ViewExpired),
        false => Messages.ViewPending,
        null => string.Empty,
    };

    /// <summary>The properties of an object that have a value, one per line.</summary>
    public static string Values(object? value)
    {
        var lines = new List<(string Name, string Text)>();
        foreach (PropertyInfo property in value?.GetType().GetProperties() ?? Array.Empty<PropertyInfo>())
        {
            object? item = property.GetValue(value);
            string text = item is IDictionary table
                ? List(table.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}"))
                : Text(item);
            if (text.Length > 0)
            {
                lines.Add((property.Name, text));
            }
        }

        int width = lines.Count == 0 ? 0 : lines.Max(line => line.Name.Length);
        return string.Join(Environment.NewLine, lines.Select(line => $"{line.Name.PadRight(width)} : {line.Text}"));
    }

    private static string Local(DateTimeOffset? time, string format) =>
        time?.ToLocalTime().ToString(format, CultureInfo.InvariantCulture) ?? string.Empty;
}
