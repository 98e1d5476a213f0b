using System.Text.Json.Nodes;
using OtopBot.Outbox;
using OtopBot.Views;

namespace OtopBot.Commands;

public static class ChatTraceView
{
    public static IEnumerable<string> Lines(ChatTrace chat) =>
    [
        "เหตุการณ์ในแชตที่ทำให้เกิดข้อมูลนี้",
        chat.IsOutlived ? "  ข้อความในแชตช่วงนั้นพ้นระยะเวลาเก็บรักษาและลบตามกำหนดแล้ว (การตั้งค่า Retention) ตัวเลข ลายมือชื่อ และบันทึกการตรวจสอบยังอยู่ครบ"
            : chat.Event is { } heard ? $"  {Line(heard)} (webhookEventId {heard.EventId})" : "  ไม่มีข้อความของเหตุการณ์นี้เก็บไว้",
        "สิ่งที่ส่งมาก่อนหน้านั้นในแชตเดียวกัน",
        .. chat.Before.Select(Line).DefaultIfEmpty("ไม่มี").Select(line => $"  {line}"),
        "สิ่งที่บอทตอบหรือแจ้ง",
        .. chat.Said.Select(Line).DefaultIfEmpty("ไม่มี").Select(line => $"  {line}"),
    ];

    private static string Line(Heard heard) => $"{PhraseView.Moment(heard.At)} " + heard.Kind switch
    {
        HeardKind.Text => $"พิมพ์ “{heard.Words}”",
        HeardKind.Tap => $"แตะปุ่ม {PhraseView.Quote(heard.Words)}",
        HeardKind.Other => $"ส่ง {heard.Words}",
        HeardKind.Unsent => "ข้อความนี้ผู้ส่งยกเลิกการส่งแล้ว จึงไม่แสดง",
        HeardKind.Erased => "ข้อความนี้ไม่ได้เก็บไว้แล้ว",
    };

    private static string Line(OutboxMessage message)
        => $"{PhraseView.Moment(message.CreatedAt)} {(message.Key.StartsWith("reply:", StringComparison.Ordinal) ? "ตอบ" : "แจ้ง")} {Words(message.Messages)} "
            + $"{Status(message.Status)} (แถวที่ {message.Id}{(message.RequestId is { } id ? $" x-line-request-id {id}" : "")})";

    private static string Words(string messages) => messages.Length == 0
        ? "(ไม่ได้เก็บข้อความไว้แล้ว)"
        : PhraseView.Quote(string.Join(" / ", JsonNode.Parse(messages) is JsonArray all ? all.Select(m => (string?)m?["altText"] ?? (string?)m?["text"] ?? (string?)m?["type"] ?? "") : []));

    private static string Status(OutboxStatus status) => status switch
    {
        OutboxStatus.Waiting => "รอส่ง",
        OutboxStatus.Sent => "ส่งแล้ว",
        OutboxStatus.Assumed => "ถือว่าส่งแล้ว ไม่ทราบผลแน่ชัด",
        OutboxStatus.Failed => "ส่งไม่สำเร็จ",
        OutboxStatus.Parked => "พักไว้เพราะโควตาหมด",
        OutboxStatus.Dropped => "ไม่ส่ง",
    };
}
