using System.Text.Json.Nodes;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Control;

// What people do in a chat: write, tap, send pictures and files.
public sealed class SayEndpoint(LineWorld world, Cast cast, Courier courier, Taps taps, ContentStore contents)
{
    public void Map(IEndpointRouteBuilder sim)
    {
        sim.MapPost("/say", SayAsync);
        sim.MapPost("/tap", TapAsync);
        sim.MapPost("/upload", UploadAsync);
        sim.MapGet("/content/{messageId}", GetContent);
    }

    private async Task<IResult> SayAsync(HttpRequest request)
    {
        var asked = await Asked.ReadAsync(request);
        var actor = cast.Actor(asked);
        var mentions = asked.Flag("mentionBot") ?? false;
        if (mentions && actor.GroupId is null)
            throw ControlException.Bad("'mentionBot' works in a group only.");
        return ControlJson.Answer(await courier.DeliverAsync(EventWriter.Text(actor.UserId, actor.GroupId, asked.Text("text"), mentions), CancellationToken.None));
    }

    private async Task<IResult> TapAsync(HttpRequest request)
    {
        var asked = await Asked.ReadAsync(request);
        var parameters = asked.Any("params") is null ? null : JsonNode.Parse(asked.Object("params").GetRawText())!.AsObject();
        if (asked.Whole("menuArea", int.MaxValue) is { } area)
            return ControlJson.Answer(await taps.TapMenuAsync(cast.Actor(asked), (int)area, parameters));
        return ControlJson.Answer(await taps.TapAsync(cast.Actor(asked), asked.Text("label"), asked.TextOrNull("messageId"), parameters));
    }

    private async Task<IResult> UploadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            throw ControlException.Bad("The body must be multipart/form-data with 'as', 'in' and 'file'.");
        var form = await request.ReadFormAsync();
        if (form["as"].FirstOrDefault() is not { Length: > 0 } userId)
            throw ControlException.Bad("'as' is missing.");
        if (form.Files["file"] is not { Length: > 0 } file)
            throw ControlException.Bad("'file' is missing or empty.");

        var actor = cast.Actor(userId, form["in"].FirstOrDefault() is { Length: > 0 } groupId ? groupId : null);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        var kind = Kind(file.ContentType);
        var sent = kind switch
        {
            "image" => EventWriter.Picture(actor.UserId, actor.GroupId),
            "video" or "audio" => EventWriter.Media(actor.UserId, actor.GroupId, kind),
            _ => EventWriter.File(actor.UserId, actor.GroupId, Path.GetFileName(file.FileName), file.Length),
        };
        var messageId = sent["message"]!["id"]!.GetValue<string>();
        contents.Put(messageId, bytes.ToArray());
        world.Do(s =>
        {
            s.ContentTypes[messageId] = kind == "file" ? "application/octet-stream" : file.ContentType;
            return kind is "video" or "audio" && s.Preparing.Add(messageId);
        });
        return ControlJson.Answer(await courier.DeliverAsync(sent, CancellationToken.None));
    }

    private static string Kind(string? contentType) => contentType switch
    {
        "image/png" or "image/jpeg" => "image",
        "video/mp4" => "video",
        "audio/x-m4a" or "audio/mp4" or "audio/mpeg" => "audio",
        _ => "file",
    };

    // For the page: the picture that somebody sent.
    private IResult GetContent(string messageId)
        => world.Read(s => s.ContentTypes.GetValueOrDefault(messageId)) is { } type && contents.Get(messageId) is { } bytes
            ? Results.Bytes(bytes, type)
            : throw ControlException.Missing($"There is no content of message '{messageId}'.");
}
