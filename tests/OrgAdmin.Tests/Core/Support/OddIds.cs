using System;
using System.Collections.Generic;
using System.Linq;

namespace OrgAdmin.Tests.Core.Support;

/// <summary>Texts that are no ids: known tricks first, then ids with something wrong in them, by a generator that a seed repeats.</summary>
internal sealed class OddIds(int seed)
{
    private const string Good = "575ed6e87ae143cd83dc4aa8";

    private static readonly string[] Tricks =
    [
        "", " ", ".", "..", "/", "\\", "*", "?", "#", "%", "%2e%2e", "%2f", "../" + Good, Good + "/..", Good + "/member", "..%2f..",
        Good + "\n", Good + "\r\n", "\n" + Good, Good + "\0", "\0", Good + " ", " " + Good, Good + "?x=1", Good + "#", Good + "%00",
        Good[1..], Good + "0", Good + Good, "0x" + Good[2..], "g" + Good[1..], Good[..12] + "-" + Good[13..], "{" + Good[2..] + "}",
        "٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣", "０１２３４５６７８９ＡＢＣＤＥＦ０１２３４５６７", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎𝟏", new('a', 10_000), "null", "undefined", "me",
    ];

    // Each makes an id into something else: it holds a character that is no hexadecimal digit.
    private static readonly string[] Pieces =
    [
        "/", "\\", "..", "./", "%2f", "%2F", "%2e", "%00", "\n", "\r\n", "\r", "\t", "\0", " ", "\u00a0", "\u2028", "\u200b", "\ufeff", "?", "&", "#",
        ";", ":", "@", "+", "'", "\"", "<", "*", "$", "-", "_", "~", "g", "G", "z", "٣", "५", "７", "Ａ", "е", "é", "e\u0301", "\ud83d\ude00", "\ud800", "\u001b",
    ];

    private readonly Random _random = new(seed);

    internal IEnumerable<string> Take(int count) =>
        Tricks.Concat(Enumerable.Range(0, int.MaxValue).Select(_ => Next())).Take(count);

    private string Next() => _random.Next(4) switch
    {
        0 => Digits(OtherLength()),
        1 => Digits(24).Insert(_random.Next(25), Piece()),
        2 => Replaced(Digits(24), _random.Next(24)),
        _ => string.Concat(Enumerable.Range(0, _random.Next(1, 12)).Select(_ => Piece())),
    };

    private string Piece() => Pieces[_random.Next(Pieces.Length)];

    private string Digits(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "0123456789abcdefABCDEF"[_random.Next(22)]));

    private int OtherLength()
    {
        int length = _random.Next(1, 60);
        return length == 24 ? 25 : length;
    }

    // The length stays 24 where the piece is one character.
    private string Replaced(string id, int at) => id.Remove(at, 1).Insert(at, Piece());
}
