using System.Buffers.Binary;

namespace OtopBot.Simulator.Platform.Menus;

// Kind and size of a picture, read off its first bytes.
public sealed record ImageHeader(string ContentType, int Width, int Height)
{
    private static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    // Null when it is neither PNG nor JPEG.
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
        => bytes.Length >= 24 && bytes.StartsWith(PngStart) ? new("image/png", Whole(bytes[16..]), Whole(bytes[20..]))
            : bytes.StartsWith([(byte)0xFF, (byte)0xD8]) ? Jpeg(bytes[2..])
            : null;

    // Walks over the segments to the frame header, which holds the size.
    private static ImageHeader? Jpeg(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= 9 && bytes[0] == 0xFF)
        {
            var marker = bytes[1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new("image/jpeg", Half(bytes[7..]), Half(bytes[5..]));
            var next = marker is 0xFF ? 1 : 2 + Half(bytes[2..]);
            if (next > bytes.Length)
                return null;
            bytes = bytes[next..];
        }

        return null;
    }

    private static int Whole(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);

    private static int Half(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
