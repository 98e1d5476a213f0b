using OtopBot.Dialogs;
using OtopBot.Dialogs.Promising;
using OtopBot.Domain.Campaigns;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Promising;

public sealed class PromisingViewTests
{
    private static readonly Campaign Campaign = PhayaoCampaign.Create();
    private static readonly OwedThing Owed = new(Campaign.District("5602"), Campaign.ReportDeadline(PhayaoCampaign.June), false, true, false);
    private static readonly DateOnly Thursday = new(2020, 6, 18);
    private static readonly DateOnly Last = new(2020, 6, 25);

    [Fact]
    public void The_days_look_as_approved() => Check(PromisingView.WhichDay(Owed, [new(2020, 6, 19), new(2020, 6, 22), Last], Thursday), "Days");

    [Fact]
    public void The_promise_looks_as_approved() => Check(PromisingView.Promised(Owed, new(2020, 6, 24), Last), "Promised");

    [Fact]
    public void A_day_after_the_due_day_looks_as_approved() => Check(PromisingView.PromisedLate(Owed, new(2020, 6, 30), Last), "AfterDue");

    [Fact]
    public void No_day_left_looks_as_approved() => Check(PromisingView.NoDayLeft(Owed, new(2020, 6, 26)), "NoDayLeft");

    private static void Check(LineMessage message, string name) => Approved.Json(MessageBatch.Of(message).Json, name);
}
