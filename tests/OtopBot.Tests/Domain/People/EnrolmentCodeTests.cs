using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.People;

public sealed class EnrolmentCodeTests
{
    private static readonly DateTimeOffset Now = Phayao.Monday;

    [Fact]
    public void It_works_once()
    {
        var (code, _) = Issue();

        code.IsUsable(Now).ShouldBeTrue();
        code.Use(Now);

        code.IsUsable(Now).ShouldBeFalse();
        code.Version.ShouldBe(1);
        Should.Throw<InvalidOperationException>(() => code.Use(Now));
    }

    [Fact]
    public void It_expires_at_its_moment()
    {
        var (code, _) = Issue();

        code.IsUsable(Now.AddDays(7).AddTicks(-1)).ShouldBeTrue();
        code.IsUsable(Now.AddDays(7)).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => code.Use(Now.AddDays(7)));
    }

    [Fact]
    public void A_cancelled_code_opens_nothing()
    {
        var (code, _) = Issue();

        code.Cancel(Now);

        (code.IsUsable(Now), code.Version).ShouldBe((false, 1));
    }

    [Fact]
    public void Only_its_hash_is_kept()
    {
        var (code, words) = Issue();

        code.Hash.ShouldBe(EnrolmentCode.HashOf(words));
        code.Hash.ShouldMatch("^[0-9A-F]{64}$");
        typeof(EnrolmentCode).GetProperties().Select(p => p.GetValue(code)?.ToString() ?? "").ShouldAllBe(value => !value.Contains(words) && !value.Contains(words.Replace("-", "")));
    }

    [Fact]
    public void However_it_is_typed_it_is_the_same_code()
    {
        var (_, words) = Issue();

        foreach (var typed in new[] { words, words.ToLowerInvariant(), words.Replace("-", ""), words.Replace("-", " "), $"  {words} ", string.Join(' ', words.Replace("-", "").AsEnumerable()) })
        {
            EnrolmentCode.LooksLikeCode(typed).ShouldBeTrue(typed);
            EnrolmentCode.HashOf(typed).ShouldBe(EnrolmentCode.HashOf(words));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("สวัสดี")]
    [InlineData("ABCD-234")]
    [InlineData("ABCD-23456")]
    [InlineData("ABCD-EFGH")]
    [InlineData("23,456,789")]
    [InlineData("23456789")]
    [InlineData("ทั่วไป 2345678 A")]
    [InlineData("ABCD-2O45")]
    public void Words_and_figures_are_not_taken_for_codes(string text) => EnrolmentCode.LooksLikeCode(text).ShouldBeFalse();

    [Fact]
    public void Codes_look_like_codes_have_no_look_alikes_and_do_not_repeat()
    {
        List<string> all = [.. Enumerable.Range(0, 2000).Select(_ => Issue().Words)];

        all.ShouldAllBe(words => EnrolmentCode.LooksLikeCode(words));
        all.ShouldAllBe(words => !words.Any("IL10Oo".Contains));
        all.ShouldBeUnique();
    }

    private static (EnrolmentCode Code, string Words) Issue() => EnrolmentCode.Issue(CodePurpose.Setup, "56", null, Now.AddDays(7));
}
