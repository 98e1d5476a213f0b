using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Calls;

// What people sent, for the bot to fetch. LINE prepares videos and voices first: here, until they are asked for once.
public sealed class ContentCalls(LineWorld world, ContentStore contents)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    // LINE draws the first moment of a video; a plain picture stands for it here.
    private static readonly byte[] VideoPreview = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public LineAnswer Content(LineCall call) => Sent(call, (message, type) => IsPrepared(message) ? Bytes(message, type) : Preparing());

    public LineAnswer Preview(LineCall call) => Sent(call, (message, type) => message.Type switch
    {
        "image" => Bytes(message, type),
        "video" => IsPrepared(message) ? LineAnswer.Ok() with { Content = VideoPreview, ContentType = "image/png" } : Preparing(),
        _ => LineAnswer.Error(400, "The content can not be previewed", RefusalView.NoPreview),
    });

    public LineAnswer Transcoding(LineCall call) => Sent(call, (message, _) => message.Type is "video" or "audio"
        ? LineAnswer.Ok(new { status = IsPrepared(message) ? "succeeded" : "processing" })
        : LineAnswer.Error(400, "Transcoding status doesn't support this type of content", RefusalView.NoTranscoding));

    private static LineAnswer Preparing() => LineAnswer.Accepted() with { Problem = RefusalView.ContentPreparing };

    private static LineAnswer NotFound() => LineAnswer.NotFound(RefusalView.NoContent, "not found");

    private static LineAnswer Gone(string problem) => LineAnswer.Error(410, "The content is gone", problem);

    private LineAnswer Sent(LineCall call, Func<ChatMessage, string, LineAnswer> answer)
    {
        var messageId = call.Path["messageId"];
        var (message, type) = world.Read(s => (s.Message(messageId), s.ContentTypes.GetValueOrDefault(messageId)));
        return message switch
        {
            { Unsent: true } => Gone(RefusalView.ContentGone),
            null => NotFound(),
            _ when type is null => NotFound(),
            _ when world.Now - message.At > Kept => Gone(RefusalView.ContentExpired),
            _ => answer(message, type),
        };
    }

    private LineAnswer Bytes(ChatMessage message, string type)
        => contents.Get(message.MessageId) is { } bytes ? LineAnswer.Ok() with { Content = bytes, ContentType = type } : NotFound();

    private bool IsPrepared(ChatMessage message) => world.Do(s => !s.Preparing.Remove(message.MessageId));
}
