namespace OtopBot.Domain.Money;

/// <summary>Writes an amount in Thai words as official papers do: "หกสิบสามล้าน…บาทถ้วน", "…บาทห้าสิบสตางค์".</summary>
public static class BahtText
{
    private static readonly string[] Digits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
    private static readonly string[] Places = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];

    public static string Write(Baht amount)
    {
        var satang = UInt128.CreateChecked(Int128.Abs(amount.Satang));
        var (baht, rest) = ((ulong)(satang / 100), (ulong)(satang % 100));
        return (amount.IsNegative ? "ลบ" : "") + (baht, rest) switch
        {
            (_, 0) => Number(baht) + "บาทถ้วน",
            (0, _) => Number(rest) + "สตางค์",
            _ => Number(baht) + "บาท" + Number(rest) + "สตางค์",
        };
    }

    private static string Number(ulong value) => value switch
    {
        0 => Digits[0],
        < 1_000_000 => BelowMillion((int)value, afterMillions: false),
        _ => Number(value / 1_000_000) + "ล้าน" + BelowMillion((int)(value % 1_000_000), afterMillions: true),
    };

    private static string BelowMillion(int value, bool afterMillions)
    {
        var words = new System.Text.StringBuilder();
        for (var (place, unit) = (5, 100_000); place >= 0; place--, unit /= 10)
        {
            var digit = value / unit % 10;
            var higher = afterMillions || value >= 10;
            words.Append((place, digit) switch
            {
                (_, 0) => "",
                (0, 1) when higher => "เอ็ด",
                (1, 1) => "สิบ",
                (1, 2) => "ยี่สิบ",
                _ => Digits[digit] + Places[place],
            });
        }

        return words.ToString();
    }
}
