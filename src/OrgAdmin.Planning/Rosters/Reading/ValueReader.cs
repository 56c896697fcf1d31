using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using OrgAdmin.Core;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>Reads single values of a roster; one that is wrong is reported and null.</summary>
internal sealed class ValueReader
{
    private static readonly Regex Date = new(@"\A\d{4}-\d{2}-\d{2}\z", RegexOptions.CultureInvariant);

    private static readonly Regex DateTime = new(
        @"\A\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?([Zz]|[-+]\d{2}:\d{2})\z", RegexOptions.CultureInvariant);

    private static readonly IReadOnlyDictionary<string, string> NoRoles = new Dictionary<string, string>();

    private readonly RosterErrors _errors;

    // Most addresses stand in a file several times.
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);

    internal ValueReader(RosterErrors errors) => _errors = errors;

    /// <summary>Reports that a value is of another type, unless it was reported already; the answer is whether it is of this one.</summary>
    internal bool Is(SourceNode node, SourceKind kind, string wanted)
    {
        if (node.Kind != kind && node.Kind != SourceKind.Broken)
        {
            _errors.Add(OrgRosterErrorKind.WrongType, node.Start, Messages.RosterWrongType.With(NameOf(node.Kind)), Messages.RosterWriteType.With(wanted));
        }

        return node.Kind == kind;
    }

    internal string? Text(SourceNode? node, int longest, bool mayBeEmpty = true)
    {
        if (node is null || !Is(node, SourceKind.String, Messages.RosterTypeText))
        {
            return null;
        }

        if (node.Text.Length > longest || (node.Text.Length == 0 && !mayBeEmpty))
        {
            return Wrong<string>(
                OrgRosterErrorKind.InvalidValue, node, Messages.RosterTextLength.With(node.Text.Length), Messages.RosterWriteText.With(mayBeEmpty ? 0 : 1, longest));
        }

        return node.Text;
    }

    internal bool? Flag(SourceNode? node)
    {
        if (node is null || node.Kind is SourceKind.True or SourceKind.False)
        {
            return node is null ? null : node.Kind == SourceKind.True;
        }

        Is(node, SourceKind.True, Messages.RosterTypeFlag);
        return null;
    }

    internal int? Count(SourceNode? node, int least)
    {
        if (node is null || !Is(node, SourceKind.Number, Messages.RosterTypeNumber))
        {
            return null;
        }

        return int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count) && count >= least
            ? count
            : Wrong<int?>(OrgRosterErrorKind.InvalidValue, node, Messages.RosterBadCount.With(node.Text.ForDisplay()), Messages.RosterWriteCount.With(least));
    }

    internal string? Id(SourceNode? node) => node is null || !Is(node, SourceKind.String, Messages.RosterTypeText)
        ? null
        : Id(node.Text, node.Start);

    internal string? Id(string text, int offset)
    {
        if (ResourceId.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        _errors.Add(OrgRosterErrorKind.InvalidId, offset, Messages.RosterBadId.With(text.ForDisplay()), Messages.RosterWriteId);
        return null;
    }

    internal string? Word(SourceNode? node, ApiEnum words, OrgRosterErrorKind kind)
    {
        if (node is null || !Is(node, SourceKind.String, Messages.RosterTypeText))
        {
            return null;
        }

        return RosterWords.Find(words, node.Text)
            ?? Wrong<string>(kind, node, Messages.RosterBadWord.With(node.Text.ForDisplay()), RosterWords.Advice(words, node.Text));
    }

    /// <summary>When access ends: the end of a day (UTC), or a time with its offset.</summary>
    internal DateTimeOffset? Expiry(SourceNode? node)
    {
        if (node is null || !Is(node, SourceKind.String, Messages.RosterTypeText))
        {
            return null;
        }

        return ParseExpiry(node.Text)
            ?? Wrong<DateTimeOffset?>(OrgRosterErrorKind.InvalidDate, node, Messages.RosterBadDate.With(node.Text.ForDisplay()), Messages.RosterWriteDate);
    }

    internal static DateTimeOffset? ParseExpiry(string text)
    {
        if (Date.IsMatch(text))
        {
            return DateTimeOffset.TryParseExact(
                text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day) && day.Year < 9999
                ? day.AddDays(1)
                : null;
        }

        return DateTime.IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time)
            ? time.ToUniversalTime()
            : null;
    }

    internal string? Address(SourceNode? node) => node is null || !Is(node, SourceKind.String, Messages.RosterTypeText)
        ? null
        : Address(node.Text, node.Start);

    internal string? Address(string text, int offset)
    {
        if (_addresses.Contains(text) || WhyNoAddress(text) is not { } why)
        {
            _addresses.Add(text);
            return text;
        }

        // What was read in a wrong encoding has been reported where it stands.
        if (text.IndexOf('\uFFFD') < 0 && !WrongEncoding.IsDoubleDecoded(text))
        {
            _errors.Add(OrgRosterErrorKind.InvalidAddress, offset, why, Messages.RosterWriteAddress);
        }

        return null;
    }

    /// <summary>Why a text is no address of one person; null when it is one.</summary>
    internal static string? WhyNoAddress(string text)
    {
        try
        {
            string read = Validate.Email(text, Messages.RosterTheAddress);
            return read == text ? null : Messages.RosterOuterBlanks.With(text.ForDisplay());
        }
        catch (OrgApiException e)
        {
            return e.Message;
        }
    }

    internal string? Pattern(SourceNode node)
    {
        if (!Is(node, SourceKind.String, Messages.RosterTypeText))
        {
            return null;
        }

        return node.Text == AddressPattern.Sso || AddressPattern.IsValid(node.Text)
            ? node.Text
            : Wrong<string>(OrgRosterErrorKind.InvalidPattern, node, Messages.RosterBadPattern.With(node.Text.ForDisplay()), Messages.RosterWritePattern);
    }

    internal string? Domain(SourceNode node)
    {
        if (!Is(node, SourceKind.String, Messages.RosterTypeText))
        {
            return null;
        }

        return AddressPattern.IsDomain(node.Text)
            ? node.Text
            : Wrong<string>(OrgRosterErrorKind.InvalidPattern, node, Messages.RosterBadDomain.With(node.Text.ForDisplay()), Messages.RosterWriteDomain);
    }

    /// <summary>The items of a list that are right; null when there is no list.</summary>
    internal IReadOnlyList<T>? List<T>(SourceNode? node, Func<SourceNode, T?> read)
        where T : class => node is not null && Is(node, SourceKind.Array, Messages.RosterTypeList)
            ? node.Items.Select(read).OfType<T>().ToList().AsReadOnly()
            : null;

    /// <summary>Roles in single applications or dashboards by their ids.</summary>
    internal IReadOnlyDictionary<string, string>? Roles(SourceNode? node)
    {
        if (node is null || !Is(node, SourceKind.Object, Messages.RosterTypeObject))
        {
            return null;
        }

        if (node.Members.Count > Validate.RoleListLength)
        {
            _errors.Add(
                OrgRosterErrorKind.TooManyOverrides,
                node.Start,
                Messages.RosterTooManyOverrides.With(node.Members.Count),
                Messages.RosterKeepOverrides.With(Validate.RoleListLength));
        }

        if (node.Members.Count == 0)
        {
            return NoRoles;
        }

        var roles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (SourceMember member in node.Members)
        {
            string? id = Id(member.Name, member.Start);
            string? role = Word(member.Value, ApiEnum.ResourceRole, OrgRosterErrorKind.InvalidRole);
            if (id is not null && role is not null)
            {
                // A key of the same spelling was reported when the text was read.
                if (roles.ContainsKey(id) && node.Members.Count(other => other.Name == member.Name) == 1)
                {
                    _errors.Add(OrgRosterErrorKind.DuplicateKey, member.Start, Messages.RosterDuplicateResource.With(id), Messages.RosterKeepOneKey);
                }

                roles[id] = role;
            }
        }

        return roles;
    }

    private T? Wrong<T>(OrgRosterErrorKind kind, SourceNode node, string message, string remedy)
    {
        _errors.Add(kind, node.Start, message, remedy);
        return default;
    }

    private static string NameOf(SourceKind kind) => kind switch
    {
        SourceKind.Object => Messages.RosterTypeObject,
        SourceKind.Array => Messages.RosterTypeList,
        SourceKind.String => Messages.RosterTypeText,
        SourceKind.Number => Messages.RosterTypeNumber,
        SourceKind.Null => "null",
        _ => Messages.RosterTypeFlag,
    };
}
