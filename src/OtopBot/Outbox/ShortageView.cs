using System.Globalization;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Outbox;

// What the province reads about the month's messages: when they run short, and whenever it asks.
public static class ShortageView
{
    private const string WhatToDo = "วิธีแก้: ซื้อแพ็กเกจข้อความเพิ่มใน LINE Official Account Manager หรือลดขั้นการเตือน";

    // Said once a month.
    public static (string AltText, Card Card) Short(BudgetForecast forecast)
    {
        const string title = "ข้อความของเดือนนี้ไม่พอ";
        var card = Plan(Left(new Card(title), forecast.State), forecast)
            .With(Parts.Warning(FirstDropped(forecast)))
            .Note("การเตือนในวันครบกำหนดส่งก่อนเสมอ การตอบในแชตไม่เสียข้อความ")
            .Note(WhatToDo);
        return ($"{title} {LeftInShort(forecast.State)} {FirstDropped(forecast)} ดูรายละเอียด พิมพ์ \"{Words.Quota}\"", card);
    }

    public static LineMessage Standing(BudgetForecast forecast)
    {
        const string title = "ข้อความคงเหลือของเดือนนี้";
        var card = Plan(Left(new Card(title), forecast.State), forecast);
        if (forecast.IsShort || forecast.Dropped.Count > 0)
            card.With(Parts.Warning(FirstDropped(forecast))).Note(WhatToDo);
        else
            card.Says(forecast.State.Left is null ? "ส่งได้ทุกรายการ" : "ข้อความพอสำหรับทุกรายการที่วางไว้");
        return card.Note("นับตามผู้รับ ส่งในกลุ่มนับตามจำนวนคนในกลุ่ม การตอบในแชตไม่เสียข้อความ")
            .As($"{title} {LeftInShort(forecast.State)}{(forecast.IsShort ? $" {FirstDropped(forecast)}" : "")}");
    }

    private static Card Left(Card card, BudgetState state)
    {
        if (state.Limit is { } limit)
            card.Row("ส่งได้ทั้งเดือน", $"{Count(limit)} ข้อความ");
        card.Row("ใช้ไปแล้ว", $"{Count(state.Used)} ข้อความ");
        card.Row("คงเหลือ", state.Left is { } left ? $"{Count(Math.Max(0, left))} ข้อความ" : state.ReadAt is null ? "LINE ยังไม่แจ้ง" : "ไม่จำกัด", strong: true);
        return card.Note(state.ReadAt is { } at ? $"LINE แจ้งล่าสุด {ThaiDate.WithDay(Bangkok.DayOf(at))} เวลา {ThaiDate.Time(Bangkok.TimeOf(at))}" : "ยังไม่ได้รับจำนวนจาก LINE");
    }

    private static Card Plan(Card card, BudgetForecast forecast)
    {
        card.Rule();
        if (forecast.Kinds.Count == 0)
            return card.Note("ไม่มีรายการที่วางไว้ถึงสิ้นเดือน");
        card.Note($"ที่วางไว้ถึงสิ้นเดือน รวม {Count(forecast.Needed)} ข้อความ เรียงตามความสำคัญ");
        foreach (var kind in forecast.Kinds)
            card.Row(PushKindView.Of(kind.Kind), kind.Dropped == 0 ? Count(kind.Needed) : $"{Count(kind.Needed)} จะงด {Count(kind.Dropped)}");
        return card;
    }

    // The last in worth goes first.
    private static string FirstDropped(BudgetForecast forecast)
    {
        var ahead = forecast.Kinds.Where(k => k.Dropped > 0).Select(k => k.Kind).OrderDescending().Select(PushKindView.Of).ToList();
        var already = forecast.Dropped.Where(d => d.Value > 0).OrderByDescending(d => d.Key).Select(d => $"{PushKindView.Of(d.Key)} {Count(d.Value)}").ToList();
        string[] said =
        [
            .. already.Count == 0 ? [] : new[] { $"งดไปแล้ว: {string.Join(" · ", already)}" },
            .. ahead.Count == 0 ? [] : new[] { $"จะงดตามลำดับ: {string.Join(" · ", ahead)}" },
        ];
        return said.Length == 0 ? "LINE แจ้งว่าใช้ข้อความครบแล้ว รายการที่เหลืออาจส่งไม่ได้" : string.Join("\n", said);
    }

    private static string LeftInShort(BudgetState state) => state.Left is { } left ? $"คงเหลือ {Count(Math.Max(0, left))} ข้อความ" : $"ใช้ไปแล้ว {Count(state.Used)} ข้อความ";

    private static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
