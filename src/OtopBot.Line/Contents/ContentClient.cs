using System.Net;
using static OtopBot.Line.LineRequest;

namespace OtopBot.Line.Contents;

/// <summary>
/// Pictures, videos, sounds and files that people sent to the bot, by the id of their message and only while LINE itself holds
/// them. LINE deletes them after some time that it does not tell.
/// </summary>
public sealed class ContentClient(LineTransport line)
{
    /// <summary>
    /// The content, to be read while it comes; null while LINE still prepares a long video or sound (see
    /// <see cref="GetTranscodingAsync"/>). <see cref="LineApiError.NotFound"/>: no such message, or deleted.
    /// <see cref="LineApiError.Gone"/>: the sender took it back. More than <paramref name="maxBytes"/> is
    /// <see cref="ContentTooLargeException"/>, here when LINE says the length, else while reading.
    /// </summary>
    public async Task<LineContent?> GetAsync(string messageId, long maxBytes, CancellationToken cancellation = default)
    {
        var call = Get(Path(messageId)) with { OnDataHost = true, Opens = true, Successes = [HttpStatusCode.OK, HttpStatusCode.Accepted] };
        var answer = await line.AskAsync(call, cancellation);
        return answer.Open is null ? null : await LineContent.OfAsync(answer, maxBytes, line.Timeout, cancellation);
    }

    /// <summary>A small picture of a picture or video; errors as for the content itself.</summary>
    public async Task<LineContent> GetPreviewAsync(string messageId, long maxBytes, CancellationToken cancellation = default)
    {
        var answer = await line.AskAsync(Get($"{Path(messageId)}/preview") with { OnDataHost = true, Opens = true }, cancellation);
        return await LineContent.OfAsync(answer, maxBytes, line.Timeout, cancellation);
    }

    /// <summary>
    /// How far LINE is with a video or sound; <see cref="LineApiError.BadRequest"/> for other contents.
    /// </summary>
    public async Task<TranscodingStatus> GetTranscodingAsync(string messageId, CancellationToken cancellation = default)
    {
        var answer = await line.AskAsync<Transcoding>(Get($"{Path(messageId)}/transcoding") with { OnDataHost = true }, cancellation);
        return answer.Status switch
        {
            "processing" => TranscodingStatus.Processing,
            "succeeded" => TranscodingStatus.Succeeded,
            "failed" => TranscodingStatus.Failed,
            _ => TranscodingStatus.Other,
        };
    }

    private static string Path(string messageId) => $"/v2/bot/message/{Segment(messageId)}/content";

    private sealed record Transcoding(string Status);
}

/// <summary>How far LINE is with preparing a video or sound; Other is a word that LINE did not have when this was written.</summary>
public enum TranscodingStatus
{
    Processing,
    Succeeded,
    Failed,
    Other,
}
