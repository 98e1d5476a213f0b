using System.Text;
using OtopBot.Line.Webhook;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Line.Webhook;

// The request bodies beside these tests.
internal static class Body
{
    public const string Bot = "U0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a";
    public const string User = "U1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b";
    public const string Member = "U2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c";
    public const string Group = "C3d3d3d3d3d3d3d3d3d3d3d3d3d3d3d3d";
    public const string Room = "R4e4e4e4e4e4e4e4e4e4e4e4e4e4e4e4e";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "OtopBot.Tests", "Line", "Webhook", "Bodies");

    public static IReadOnlyList<byte[]> All { get; } = [.. Directory.EnumerateFiles(Folder).Order().Select(File.ReadAllBytes)];

    public static IReadOnlyList<LineEvent> Events(string name) => Read(File.ReadAllBytes(Path.Combine(Folder, name + ".json"))).Events;

    public static WebhookBody Read(byte[] bytes)
    {
        var body = WebhookBody.Parse(bytes, out var problem);
        problem.ShouldBeNull();
        return body.ShouldNotBeNull();
    }

    public static WebhookBody Read(string json) => Read(Encoding.UTF8.GetBytes(json));
}
