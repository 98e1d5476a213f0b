using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OtopBot.Tests.Support;

// Ids of the form that LINE gives, the same for the same name.
public static class LineIds
{
    public static string User(string name) => "U" + Hex(name);

    public static string Group(string name) => "C" + Hex(name);

    public static string Room(string name) => "R" + Hex(name);

    public static string Event(int number) => string.Create(CultureInfo.InvariantCulture, $"01EB{number:0000000000000000000000}");

    public static string Token(string eventId) => Hex(eventId);

    private static string Hex(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32];
}
