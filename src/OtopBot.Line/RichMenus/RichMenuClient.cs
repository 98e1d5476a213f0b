using System.Text.Json;
using OtopBot.Line.Contents;
using OtopBot.Line.Messages;
using static OtopBot.Line.LineRequest;

namespace OtopBot.Line.RichMenus;

/// <summary>
/// Menus of the account (at most 1,000): make one, give it its picture, then show it to people. LINE allows a hundred makings and a
/// hundred deletions an hour, so keep what is there. An unknown menu is <see cref="LineApiError.NotFound"/>.
/// </summary>
public sealed partial class RichMenuClient(LineTransport line)
{
    private const string Menus = "/v2/bot/richmenu";

    /// <summary>Makes the menu, without a picture as yet, and gives its id; <see cref="LineLimitException"/> for what LINE would refuse.</summary>
    public async Task<string> CreateAsync(RichMenu menu, CancellationToken cancellation = default) =>
        (await line.AskAsync<MenuId>(Post(Menus, Body(menu)), cancellation)).RichMenuId;

    /// <summary>Asks LINE whether it would take the menu, and makes none: silence is a yes, <see cref="LineApiError.BadRequest"/> a no.</summary>
    public Task ValidateAsync(RichMenu menu, CancellationToken cancellation = default) =>
        line.AskAsync(Post($"{Menus}/validate", Body(menu)), cancellation);

    /// <summary>A menu by its id.</summary>
    public async Task<StoredRichMenu> GetAsync(string richMenuId, CancellationToken cancellation = default) =>
        (await line.AskAsync(Get(Of(richMenuId)), cancellation)).Read(RichMenuReader.Read);

    /// <summary>All menus that were made by this interface, not those of LINE's own console; ten such questions a second at most.</summary>
    public async Task<IReadOnlyList<StoredRichMenu>> ListAsync(CancellationToken cancellation = default) =>
        (await line.AskAsync(Get($"{Menus}/list"), cancellation)).Read<IReadOnlyList<StoredRichMenu>>(
            root => root.TryGetProperty("richmenus", out _) ? [.. root.Objects("richmenus").Select(RichMenuReader.Read)] : throw new JsonException());

    /// <summary>Deletes a menu; whoever was shown it is shown the default one.</summary>
    public Task DeleteAsync(string richMenuId, CancellationToken cancellation = default) =>
        line.AskAsync(Delete(Of(richMenuId)), cancellation);

    /// <summary>
    /// Gives the menu its picture, PNG or JPEG of the menu's size and at most 1 MB; once only, another picture needs another menu.
    /// </summary>
    public Task UploadImageAsync(string richMenuId, ReadOnlyMemory<byte> image, CancellationToken cancellation = default)
    {
        Limit.Bytes("image", image.Length, LineLimits.RichMenuImageBytes);
        return line.AskAsync(
            new LineRequest(HttpMethod.Post, $"{Of(richMenuId)}/content") { OnDataHost = true, Body = image, MediaType = MediaType(image.Span) }, cancellation);
    }

    /// <summary>The menu's picture; <see cref="LineApiError.NotFound"/> when it has none, and a ceiling as for other contents.</summary>
    public async Task<LineContent> DownloadImageAsync(string richMenuId, long maxBytes, CancellationToken cancellation = default)
    {
        var answer = await line.AskAsync(Get($"{Of(richMenuId)}/content") with { OnDataHost = true, Opens = true }, cancellation);
        return await LineContent.OfAsync(answer, maxBytes, line.Timeout, cancellation);
    }

    private static string Of(string richMenuId) => $"{Menus}/{Segment(richMenuId)}";

    private static byte[] Body(RichMenu menu)
    {
        RichMenuCheck.Check(menu);
        return LineJson.Body(menu);
    }

    // LINE goes by the header alone and refuses a picture whose kind it does not say.
    private static string MediaType(ReadOnlySpan<byte> image) => image switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        _ => throw new LineLimitException("image", "a PNG or JPEG picture", "another"),
    };

    private sealed record MenuId(string RichMenuId);
}
