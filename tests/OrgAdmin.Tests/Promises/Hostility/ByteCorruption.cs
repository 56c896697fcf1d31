using System.Text;
using CsCheck;

namespace OrgAdmin.Tests.Promises.Hostility;

/// <summary>What becomes of the bytes of an answer.</summary>
internal delegate byte[] ByteCorruption(byte[] bytes);

internal static class ByteCorruptions
{
    private static readonly byte[] Overlong = [0xFF, 0xC0, 0x80];
    private static readonly byte[] HalfPair = [0xED, 0xA0, 0x80];
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Nothing for two of three.</summary>
    internal static Gen<ByteCorruption> Any { get; } = Gen.Frequency(
        (14, Gen.Const<ByteCorruption>(bytes => bytes)),
        (1, Gen.Double.Unit.Select<double, ByteCorruption>(where => bytes => bytes[..At(bytes, where)])),
        (1, Gen.Double.Unit.Select<double, ByteCorruption>(where => bytes => With(Overlong, bytes, where))),
        (1, Gen.Double.Unit.Select<double, ByteCorruption>(where => bytes => With(HalfPair, bytes, where))),
        (1, Gen.Const<ByteCorruption>(bytes => [.. ByteOrderMark, .. bytes])),
        (1, Gen.Const<ByteCorruption>(bytes => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes)))),
        (1, Gen.OneOf(Gen.Const<ByteCorruption>(bytes => [.. bytes, .. bytes]), JsonMutation.AnyValue.Select<string, ByteCorruption>(text => _ => Encoding.UTF8.GetBytes(text)))),
        (1, Gen.Select(Gen.Double.Unit, Gen.Byte).Array[1, 20].Select<(double Where, byte Value)[], ByteCorruption>(noise => bytes => Noise(bytes, noise))));

    private static int At(byte[] bytes, double where) => (int)(where * (bytes.Length + 1));

    private static byte[] With(byte[] more, byte[] bytes, double where) => [.. bytes[..At(bytes, where)], .. more, .. bytes[At(bytes, where)..]];

    private static byte[] Noise(byte[] bytes, (double Where, byte Value)[] noise)
    {
        byte[] spoiled = [.. bytes];
        foreach ((double where, byte value) in noise)
        {
            if (spoiled.Length > 0)
            {
                spoiled[(int)(where * spoiled.Length)] = value;
            }
        }

        return spoiled;
    }
}
