using System;
using System.Collections.Generic;
using System.Linq;
using OrgAdmin.Planning.Rules;

namespace OrgAdmin.Planning.Rosters.Reading;

/// <summary>Finds the word that was meant.</summary>
internal static class RosterWords
{
    private const int MostEdits = 2;

    /// <summary>The API's word; null when it is none.</summary>
    internal static string? Find(ApiEnum words, string given)
    {
        try
        {
            return words.Parse(given, given);
        }
        catch (OrgApiException)
        {
            return null;
        }
    }

    /// <summary>What to write instead of a word.</summary>
    internal static string Advice(ApiEnum words, string given)
    {
        string[] known = words.Shown.Select(word => Find(words, word)!).ToArray();
        return Closest(known, given) is { } close
            ? Messages.RosterWriteInstead.With(close)
            : Messages.RosterWriteOneOf.With(string.Join("\", \"", known));
    }

    /// <summary>The word that a slip of the pen would make this one of; null when none is near.</summary>
    internal static string? Closest(IEnumerable<string> words, string given) => words
        .Select(word => (Word: word, Edits: Edits(word.ToLowerInvariant(), given.Trim().ToLowerInvariant())))
        .Where(pair => pair.Edits <= MostEdits && pair.Edits < pair.Word.Length)
        .OrderBy(pair => pair.Edits)
        .Select(pair => pair.Word)
        .FirstOrDefault();

    // Levenshtein's distance.
    private static int Edits(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > MostEdits)
        {
            return int.MaxValue;
        }

        int[] row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], above) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
