using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OtopBot.Line;
using OtopBot.Line.Tokens;

namespace OtopBot.Tests.Line.Tokens;

public sealed class ChannelAssertionTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 5, 8, 30, 0, TimeSpan.FromHours(7));

    [Fact]
    public void It_says_what_LINE_asks_for_and_the_key_signed_it()
    {
        using var key = RSA.Create(2048);

        var parts = ChannelAssertion.Sign(key, "536e", "1653", Now, TimeSpan.FromDays(30)).Split('.');

        Decoded(parts[0]).ShouldBe("""{"alg":"RS256","typ":"JWT","kid":"536e"}""");
        Decoded(parts[1]).ShouldBe("""{"iss":"1653","sub":"1653","aud":"https://api.line.me/","exp":1791165600,"token_exp":2592000}""");
        key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).ShouldBeTrue();
    }

    [Fact]
    public void For_a_stateless_token_no_life_is_asked_for()
    {
        using var key = RSA.Create(2048);

        Decoded(ChannelAssertion.Sign(key, "k", "1", Now).Split('.')[1]).ShouldNotContain("token_exp");
    }

    [Fact]
    public void A_life_that_LINE_does_not_give_is_refused()
    {
        using var key = RSA.Create(2048);

        Should.Throw<LineLimitException>(() => ChannelAssertion.Sign(key, "k", "1", Now, TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1)));
        Should.Throw<LineLimitException>(() => ChannelAssertion.Sign(key, "k", "1", Now, TimeSpan.Zero));
    }

    private static string Decoded(string part) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part));
}
