using OtopBot.Simulator.Platform.Menus;

namespace OtopBot.Tests.Simulator.Platform.Menus;

public sealed class MenuImageTests
{
    private const string WrongSize = "The image size is not allowed for richmenu";

    public static TheoryData<string, byte[], int, string> Refused { get; } = new()
    {
        { "image/gif", MenuTalk.Png(2500, 843), 415, "Unsupported Media Type" },
        { "application/json", MenuTalk.Png(2500, 843), 415, "Unsupported Media Type" },
        { "image/png", "not a picture at all"u8.ToArray(), 400, WrongSize },
        { "image/png", MenuTalk.Jpeg(2500, 843), 400, WrongSize },
        { "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0, 0, 0, 0], 400, WrongSize },
        { "image/png", MenuTalk.Png(799, 400), 400, WrongSize },
        { "image/png", MenuTalk.Png(2501, 843), 400, WrongSize },
        { "image/png", MenuTalk.Png(800, 249), 400, WrongSize },
        { "image/png", MenuTalk.Png(1000, 690), 400, WrongSize },
        { "image/png", MenuTalk.Png(2500, 843, bytes: 1_000_001), 400, WrongSize },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task An_image_that_breaks_a_rule_is_refused_and_explained(string contentType, byte[] image, int status, string message)
    {
        await using var line = await PretendLine.StartAsync();
        var richMenuId = await MenuTalk.CreateAsync(line);

        var refused = await MenuTalk.UploadAsync(line, richMenuId, image, contentType);

        (refused.Status, refused.Message).ShouldBe((status, message));
        (await line.LastProblemAsync()).ShouldContain(status == 415 ? "Content-Type" : "รูป");
        (await line.RawAsync(HttpMethod.Get, $"/v2/bot/richmenu/{richMenuId}/content")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_image_is_given_once_and_comes_back_byte_by_byte()
    {
        await using var line = await PretendLine.StartAsync();
        var richMenuId = await MenuTalk.CreateAsync(line);
        var image = MenuTalk.Jpeg(800, 250);

        (await MenuTalk.UploadAsync(line, richMenuId, image, "image/jpeg")).Status.ShouldBe(200);
        (await MenuTalk.UploadAsync(line, richMenuId, image, "image/jpeg")).Message.ShouldBe("An image has already been uploaded to the richmenu");

        foreach (var path in new[] { $"/v2/bot/richmenu/{richMenuId}/content", $"/sim/richmenus/{richMenuId}/image" })
        {
            using var back = await line.RawAsync(HttpMethod.Get, path);
            back.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
            (await back.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(image);
        }

        (await MenuTalk.UploadAsync(line, MenuTalk.NoSuchMenu, image, "image/jpeg")).Status.ShouldBe(404);
    }

    [Fact]
    public void The_size_is_read_off_PNG_and_JPEG()
    {
        ImageHeader.Read(MenuTalk.Png(2500, 1686)).ShouldBe(new ImageHeader("image/png", 2500, 1686));
        ImageHeader.Read(MenuTalk.Jpeg(1200, 405)).ShouldBe(new ImageHeader("image/jpeg", 1200, 405));
        ImageHeader.Read("GIF89a, and more of it to come"u8).ShouldBeNull();
        ImageHeader.Read([]).ShouldBeNull();
        ImageHeader.Read(MenuTalk.Jpeg(1200, 405).AsSpan(0, 12)).ShouldBeNull();
    }
}
