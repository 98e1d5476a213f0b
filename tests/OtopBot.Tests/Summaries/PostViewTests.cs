using System.Runtime.CompilerServices;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Summaries;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Summaries;

public sealed class PostViewTests
{
    private static readonly SummaryPicture Picture = new(new Uri("https://otop.example/charts/abc.png"), 1024, 914);

    [Fact]
    public void The_eve_of_a_month() => Approve(PostView.EveOfMonth(Month(7), Look(Month(7).Turnout), new DateOnly(2020, 6, 24)));

    [Fact]
    public void The_eve_of_a_month_with_the_number_only()
        => Approve(PostView.EveOfMonth(Month(7), Look(Month(7).Turnout, names: false), new DateOnly(2020, 6, 24)));

    [Fact]
    public void The_eve_of_the_certification() => Approve(PostView.EveOfCertification(Certification(8), Look(Certification(8).Turnout), new DateOnly(2020, 6, 19)));

    [Fact]
    public void The_close_of_the_certification()
        => Approve(PostView.CloseOfCertification(Certification(8), After(Certification(8).Turnout) with { Next = [PostView.StillOpen(PhayaoCampaign.Create().CertificationDeadline)] }));

    [Fact]
    public void The_close_of_a_month_with_its_picture() => Approve((IReadOnlyList<LineMessage>)[.. SummaryView.Table(Month(7), After(Month(7).Turnout) with { Picture = Picture }, SummaryCode.Summary(PhayaoCampaign.June), SummaryCode.Missing)]);

    [Fact]
    public void A_picture_that_LINE_cannot_show_is_a_button()
    {
        var plain = SummaryView.Table(Month(7), After(Month(7).Turnout) with { Picture = Picture with { Address = new Uri("http://127.0.0.1:5081/charts/abc.png") } }, SummaryCode.Missing);
        var words = new BotWords(MessageBatch.Of(plain).Json);
        words.Button("ดูแผนภูมิ").GetProperty("uri").GetString().ShouldBe("http://127.0.0.1:5081/charts/abc.png");
        words.Json.ShouldNotContain("\"hero\"");
        MessageBatch.Of(SummaryView.Table(Month(7), After(Month(7).Turnout), SummaryCode.Missing)).Json.ShouldNotContain("chart");
    }

    [Fact]
    public void A_month_looked_at_again() => Approve((IReadOnlyList<LineMessage>)[.. ReviewView.Pages(Review(9), After(Month(9).Turnout), SummaryCode.Summary(PhayaoCampaign.June), SummaryCode.Missing)]);

    [Fact]
    public void A_month_is_complete() => Approve(PostView.CompleteMonth(Month(9), Look(Month(9).Turnout)));

    [Fact]
    public void The_certification_is_complete() => Approve(PostView.CompleteCertification(Certification(9), Look(Certification(9).Turnout)));

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    public void A_hundred_districts_stay_within_LINEs_limits(int reported)
    {
        var (month, many) = (Month(reported, 100), new Turnout([.. Names(1, reported)], [.. Names(reported + 1, 100 - reported)], []));
        foreach (var messages in (IReadOnlyList<LineMessage>[])
        [
            [PostView.EveOfMonth(month, Look(month.Turnout), new DateOnly(2020, 6, 24))],
            [PostView.EveOfCertification(Certification(0) with { Turnout = many }, Look(many), new DateOnly(2020, 6, 19))],
            [PostView.CloseOfCertification(Certification(0) with { Turnout = many }, After(many))],
            SummaryView.Table(month, After(month.Turnout) with { Picture = Picture }, SummaryCode.Missing),
            ReviewView.Pages(Review(reported, 100), After(month.Turnout), SummaryCode.Missing),
        ])
        {
            var batch = MessageBatch.Of(messages);
            LineSchema.ShouldAccept(batch);
            messages.Count.ShouldBe(1);
        }
    }

    private static void Approve(LineMessage message, [CallerMemberName] string name = "") => Approve([message], name);

    private static void Approve(IReadOnlyList<LineMessage> messages, [CallerMemberName] string name = "")
    {
        var batch = MessageBatch.Of(messages);
        LineSchema.ShouldAccept(batch);
        Approved.Json(batch.Json, name);
    }

    private static SummaryLook Look(Turnout turnout, bool names = true) => new()
    {
        Names = names,
        Praise = [TurnoutView.Praise(turnout, names)],
        Next = [PostView.ClosesAt(Bangkok.At(new DateOnly(2020, 6, 26), new TimeOnly(9, 0)))],
        AsOf = Bangkok.At(new DateOnly(2020, 6, 24), new TimeOnly(9, 0)),
    };

    private static SummaryLook After(Turnout turnout) => Look(turnout) with
    {
        Praise = [TurnoutView.PraiseAfter(turnout)],
        Next = [PostView.StillOpen(PhayaoCampaign.Create().ReportDeadline(PhayaoCampaign.June)), PostView.ComesNext(PhayaoCampaign.Create().ReportDeadline(PhayaoCampaign.June.Next))],
        AsOf = Bangkok.At(new DateOnly(2020, 6, 26), new TimeOnly(9, 0)),
    };

    private static CertificationSummary Certification(int done)
        => new("พะเยา", 2563, new DateOnly(2020, 6, 22), new Turnout([.. Names(1, done)], [.. Names(done + 1, 9 - done)], []) { Late = done == 8 ? 1 : 0 });

    private static IEnumerable<string> Names(int from, int count) => Enumerable.Range(from, count).Select(i => $"อำเภอที่ {i}");

    private static MonthReview Review(int reported, int districts = 9)
    {
        var now = Month(reported, districts);
        var closed = now with { Districts = [.. now.Districts.Select(d => d.Order is 3 ? d with { Sales = new(Baht.Of(9_999_999), Baht.Zero) } : d.Order % 2 == 1 ? d with { Sales = null } : d.Order == 4 ? d with { Sales = d.Sales is { } s ? new(s.Online, s.General) : null } : d)] };
        return new MonthReview(closed, now, Baht.Of(2_139_405_995), Baht.Of(1_362_740_095), new FiscalMonth(2019, 10), PhayaoCampaign.June);
    }

    private static MonthSummary Month(int reported, int districts = 9) => new(
        "พะเยา",
        PhayaoCampaign.June,
        new DateOnly(2020, 6, 25),
        reported == 0 ? [] : [PhayaoCampaign.June],
        [.. Enumerable.Range(1, districts).Select(i => new DistrictSales(
            i, $"{i}", $"อำเภอที่ {i}", Baht.Of(20_000_000 + i), i <= reported ? new Sales(Baht.Of(12_345_678.50m), Baht.Of(1_000_000 * i)) : null, i == 2) { ExtendedUntil = i == 9 ? new DateOnly(2020, 6, 30) : null })],
        Baht.Of(12_345_678.50m * reported),
        Baht.Of(180_000_045));
}
