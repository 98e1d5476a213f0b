using OtopBot.Domain.Thai.Grammar;

namespace OtopBot.Domain.Thai;

/// <summary>
/// The words people use for the two sales channels and for their total. A province adds words for single places of sale:
/// two of them with different figures in one message are parts, whose sum is offered and never taken silently.
/// </summary>
public sealed class ChannelWords
{
    private static readonly string[] WholeGeneral = ["ทั่วไป", "ทัวไป", "ทั่วไบ", "ทั่งไป", "ทั้วไป", "ออฟไลน์", "ออฟไลน", "ออฟไล", "offline", "off line", "general"];
    private static readonly string[] PartsOfGeneral = ["หน้าร้าน", "ตลาด", "ตลาดนัด", "งานแสดงสินค้า", "งานแฟร์", "ออกบูธ", "ขายส่ง", "ขายปลีก", "ศูนย์จำหน่าย"];
    private static readonly string[] WholeOnline =
        ["ออนไลน์", "ออนไลน", "ออนไลด์", "ออนไลท์", "ออนไลย์", "ออนไล", "ออนลาย", "อนไลน์", "อออนไลน์", "ตลาดออนไลน์", "online", "on line", "on-line"];
    private static readonly string[] PartsOfOnline =
        ["เพจ", "เฟซ", "เฟส", "เฟซบุ๊ก", "เฟซบุ๊ค", "เฟสบุ๊ค", "เฟสบุ๊ก", "เฟสบุค", "facebook", "fb", "page", "shopee", "ช้อปปี้", "ช็อปปี้", "lazada", "ลาซาด้า",
         "tiktok", "tik tok", "ติ๊กต็อก", "ติ๊กตอก", "line", "ไลน์", "line shop", "line oa", "ig", "instagram", "ไอจี", "เว็บไซต์", "เว็บ", "website"];
    private static readonly string[] WholeTotal = ["รวม", "ยอดรวม", "รวมยอด", "รวมทั้งหมด", "รวมทั้งสิ้น", "ทั้งหมด", "ทั้งสิ้น", "ยอดรวมทั้งหมด", "ยอดรวมทั้งสิ้น", "รวมเป็น",
        "รวมเป็นเงิน", "total", "sum"];

    public static ChannelWords Default { get; } = new([], [], []);

    public ChannelWords(IEnumerable<string> general, IEnumerable<string> online, IEnumerable<string> total)
    {
        var parts = Labels(PartsOfGeneral.Concat(general), Channel.General, whole: false).Concat(Labels(PartsOfOnline.Concat(online), Channel.Online, whole: false));
        var whole = Labels(WholeGeneral, Channel.General, whole: true).Concat(Labels(WholeOnline, Channel.Online, whole: true))
            .Concat(Labels(WholeTotal.Concat(total), Channel.Total, whole: true));
        Lexemes = [.. whole.Concat(parts).DistinctBy(label => label.Form)];
    }

    internal IReadOnlyList<Lexeme> Lexemes { get; }

    // A long word of the whole channel is recognised inside a longer one: "ตลาดออนไลน์ไทย".
    private static IEnumerable<Lexeme> Labels(IEnumerable<string> words, Channel channel, bool whole) =>
        words.Select(word => ThaiDigits.Normalise(word).ToLowerInvariant()).Where(word => word.Length > 0)
            .Select(word => new Lexeme(word, TokenKind.Label, (int)channel, whole ? "" : word, Firm: whole && channel != Channel.Total && word.Length > 6));
}
