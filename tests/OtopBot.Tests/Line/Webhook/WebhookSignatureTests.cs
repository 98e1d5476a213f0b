using System.Text;
using OtopBot.Line.Webhook;

namespace OtopBot.Tests.Line.Webhook;

public sealed class WebhookSignatureTests
{
    [Theory]
    [InlineData(
        "8c570fa6dd201bb328f1c1eac23a96d8",
        """{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}""",
        "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=")]
    [InlineData("test_secret", """{"hello":"world"}""", "t7Hn4ZDHqs6e+wdvI5TyQIvzie0DmMUmuXEBqyyE/tM=")]
    [InlineData("channel_secret", "bodybodybodybody", "/gg9a+LvFevTH1sd7XCQycD7tsWclCsInj7MhBHxN7k=")]
    public void Published_signatures_are_ours(string secret, string body, string signature)
    {
        var bytes = Encoding.UTF8.GetBytes(body);

        WebhookSignature.Sign(bytes, secret).ShouldBe(signature);
        WebhookSignature.Verify(bytes, signature, [secret]).ShouldBeTrue();
    }

    [Fact]
    public void Any_of_several_secrets_will_do()
    {
        var signature = WebhookSignature.Sign("{}"u8, "new");

        WebhookSignature.Verify("{}"u8, signature, ["old", "new"]).ShouldBeTrue();
        WebhookSignature.Verify("{}"u8, signature, ["new", "old"]).ShouldBeTrue();
        WebhookSignature.Verify("{}"u8, signature, ["old", "older"]).ShouldBeFalse();
        WebhookSignature.Verify("{}"u8, signature, []).ShouldBeFalse();
    }

    [Fact]
    public void One_changed_byte_of_the_body_is_noticed()
    {
        var signature = WebhookSignature.Sign("""{"events":[]}"""u8, "secret");

        WebhookSignature.Verify("""{"events": []}"""u8, signature, ["secret"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAAA")]
    [InlineData("t7Hn4ZDHqs6e+wdvI5TyQIvzie0DmMUmuXEBqyyE/tM")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+Pw==")]
    [InlineData("ลายเซ็น")]
    public void A_header_that_cannot_be_a_signature_is_refused_quietly(string? header) =>
        WebhookSignature.Verify("""{"hello":"world"}"""u8, header, ["test_secret"]).ShouldBeFalse();

    [Fact]
    public void An_empty_secret_opens_nothing() =>
        WebhookSignature.Verify("{}"u8, WebhookSignature.Sign("{}"u8, ""), [""]).ShouldBeFalse();
}
