using System.Security.Cryptography;
using System.Text;

namespace OtopBot.Outbox;

// LINE's retry key follows from what a message is. So what is planned a second time because the database came back from a copy is, for
// the day that LINE remembers the key, the same message to LINE as well.
public static class RetryKeys
{
    private const int Custom = 0x80;
    private const int Variant = 0x80;

    public static Guid Of(string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16);
        // A UUID of version 8: made by a rule of one's own.
        bytes[6] = (byte)((bytes[6] & 0x0F) | Custom);
        bytes[8] = (byte)((bytes[8] & 0x3F) | Variant);
        return new Guid(bytes, bigEndian: true);
    }
}
