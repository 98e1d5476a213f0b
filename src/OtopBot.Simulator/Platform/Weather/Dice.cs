using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OtopBot.Simulator.Platform.Weather;

// The dice of one event or call, the n-th of its row. A kind of trouble falls by seed, row and number alone: no kind moves another,
// no chat moves another, and nothing depends on which thread came first.
public readonly record struct Dice(long Seed, string Row, long Number)
{
    private const double Faces = 1UL << 53;

    public bool Falls(string kind, double chance) => chance > 0 && Throw(kind) < chance;

    private double Throw(string kind)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seed}/{kind}/{Row}/{Number}")));
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) / Faces;
    }
}
