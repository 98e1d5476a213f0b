using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OtopBot.Tests.Support;

// A body that a person has looked at lies beside its test as Test.Name.approved.json. When the code writes another, the new one is
// left beside it as Test.Name.received.json: look at it, and rename it when it is right. A missing approved file is a failure.
public static class Approved
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Json(
        string body, string? name = null, [CallerFilePath] string testFile = "", [CallerMemberName] string testName = "")
    {
        var stem = Path.Combine(
            Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{name ?? testName}");
        var (approved, received) = (stem + ".approved.json", stem + ".received.json");
        var now = JsonSerializer.Serialize(JsonDocument.Parse(body).RootElement, Layout) + "\n";
        var before = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : null;
        if (now == before)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, now);
        now.ShouldBe(before, $"{Path.GetFileName(approved)} {(before is null ? "is missing" : "differs")}");
    }
}
