using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using OtopBot.Line.Webhook;

namespace OtopBot.Tests.Line.Webhook;

public sealed class WebhookFuzzTests
{
    private static readonly Gen<byte[]> AnyBody = Gen.Int[0, Body.All.Count - 1].Select(at => Body.All[at]);

    private static readonly IReadOnlyList<string> Values =
        ["null", "true", "0", "-1", "1e400", "9223372036854775808", "\"\"", "\"ก\"", "\"\\ud800\"", "[]", "[null]", "{}", "{\"type\":1}"];

    private static readonly Gen<string> AnyValue = Gen.Int[0, Values.Count - 1].Select(at => Values[at]);

    [Fact]
    public void Scrambled_bytes_never_throw() =>
        Gen.Select(AnyBody, Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Array[1, 12], Gen.Int[0, int.MaxValue]).Sample((body, edits, cut) =>
        {
            var bytes = body.ToArray();
            foreach (var (at, value) in edits)
                bytes[at % bytes.Length] = value;
            if (cut % 4 is 0)
                bytes = bytes[..(cut % bytes.Length)];

            Read(bytes);
        });

    [Fact]
    public void Any_value_in_any_place_never_throws_and_loses_no_element() =>
        Gen.Select(AnyBody, Gen.Select(Gen.Int[0, int.MaxValue], AnyValue).Array[1, 6]).Sample((body, edits) =>
        {
            var events = JsonNode.Parse(body)!["events"]!.AsArray();
            var text = edits.Aggregate(events.ToJsonString(), Replace);
            var count = JsonDocument.Parse(text).RootElement.GetArrayLength();

            var read = Body.Read($$"""{"destination":"{{Body.Bot}}","events":{{text}}}""");

            read.Events.Count.ShouldBe(count);
            foreach (var element in read.Events)
            {
                var again = LineEvent.Parse(element.Raw);
                again.GetType().ShouldBe(element.GetType());
                again.Header.ShouldBe(element.Header);
            }
        });

    private static void Read(byte[] bytes)
    {
        var body = WebhookBody.Parse(bytes, out var problem);
        (body is null).ShouldBe(problem is not null);
        foreach (var element in body?.Events ?? [])
        {
            LineEvent.Parse(element.Raw);
            if (element is MessageEvent { Message: TextContent text })
                text.WithoutOwnMention();
        }
    }

    // Puts the value in the place of one of the values inside the array.
    private static string Replace(string json, (int At, string Value) edit)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 100 });
        List<(long Start, long End)> values = [];
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject)
                continue;
            var rest = reader;
            if (reader.TokenStartIndex > 0 && rest.TrySkip())
                values.Add((reader.TokenStartIndex, rest.BytesConsumed));
        }

        if (values.Count is 0)
            return json;
        var bytes = Encoding.UTF8.GetBytes(json);
        var (from, until) = values[edit.At % values.Count];
        return Encoding.UTF8.GetString(bytes.AsSpan(0, (int)from)) + edit.Value + Encoding.UTF8.GetString(bytes.AsSpan((int)until));
    }
}
