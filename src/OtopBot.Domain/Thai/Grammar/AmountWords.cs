using static OtopBot.Domain.Thai.Grammar.TokenKind;

namespace OtopBot.Domain.Thai.Grammar;

// The words of amounts: digits, places, currency, and what makes a figure inexact.
internal static class AmountWords
{
    public const int One = 1;
    public const int LastOne = 11;
    public const int TwoOfTens = 12;
    public const int MillionPlace = 6;

    public static IEnumerable<Lexeme> All =>
    [
        .. Words(NumberWord, ("ศูนย์", 0), ("หนึ่ง", One), ("นึง", One), ("เอ็ด", LastOne), ("สอง", 2), ("ยี่", TwoOfTens), ("สาม", 3),
            ("สี่", 4), ("ห้า", 5), ("หก", 6), ("เจ็ด", 7), ("แปด", 8), ("เก้า", 9)),
        .. Words(Place, ("สิบ", 1), ("ร้อย", 2), ("พัน", 3), ("หมื่น", 4), ("แสน", 5), ("ล้าน", MillionPlace)),
        .. Words(Thousands, ("k", 3), ("m", 6)),
        .. Words(Currency, "บาท", "บ.", "บ", "฿", "thb", "baht", ".-", ",-"),
        .. Words(Exactly, "ถ้วน"),
        .. Words(Satang, "สตางค์", "สต.", "ส.ต.", "สตางค์ถ้วน"),
        .. Words(Foreign, "$", "€", "£", "¥", "₭", "usd", "eur", "cny", "rmb", "jpy", "lak", "dollar", "dollars", "ดอลลาร์", "ดอลล่าร์",
            "ดอลล์", "เหรียญ", "ยูโร", "ปอนด์", "หยวน", "เยน", "กีบ", "วอน", "ริงกิต", "ด่อง", "จ๊าด"),
        .. Words(About, "ประมาณ", "โดยประมาณ", "ราว", "ราวๆ", "ราว ๆ", "สัก", "ซัก", "เกือบ", "เกือบๆ", "เกือบ ๆ", "ไม่ถึง", "ไม่เกิน",
            "เกิน", "เกินกว่า", "มากกว่า", "น้อยกว่า", "ต่ำกว่า", "ไม่ต่ำกว่า", "ไม่น้อยกว่า", "อย่างน้อย", "อย่างต่ำ", "หลัก", "หลาย",
            "ครึ่ง", "คาดว่า", "น่าจะ", "ใกล้", "ใกล้ๆ", "เฉลี่ย", "~", "≈", ">", "<", "≥", "≤", "about", "around", "approx", "nearly", "almost", "over"),
        .. Words(More, "กว่า", "กว่าๆ", "กว่า ๆ", "เศษ", "เศษๆ", "ขึ้นไป", "ต้นๆ", "ปลายๆ"),
        .. Words(TokenKind.Range, "ถึง", "หรือ", "to", "or", "จนถึง"),
        .. Words(Percent, "%", "เปอร์เซ็นต์", "เปอร์เซนต์", "ร้อยละ", "percent"),
        .. Words(Below, "ลบ", "ติดลบ", "ขาดทุน", "minus"),
        .. Marks,
    ];

    public static IEnumerable<Lexeme> Words(TokenKind kind, params string[] forms) => forms.Select(form => new Lexeme(form, kind));

    public static IEnumerable<Lexeme> Words(TokenKind kind, params (string Form, int Value)[] forms) =>
        forms.Select(word => new Lexeme(word.Form, kind, word.Value));

    private static IEnumerable<Lexeme> Marks =>
    [
        .. Words(Mark, ".", ",", ":", ";", "=", "|", "•", "●", "·", "→", "\"", "'", "“", "”", "‘", "’", "!", "_", "#", "@"),
        .. Words(Dash, "-"),
        .. Words(Slash, "/"),
        .. Words(Operator, "+", "*", "×", "÷", "^", "\\", "&"),
        .. Words(Open, "(", "[", "{"),
        .. Words(Close, ")", "]", "}"),
    ];
}
