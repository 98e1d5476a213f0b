namespace OtopBot.Simulator.Platform.Checks;

// A fault in plain Thai for the page: where, what the rule is, what was found.
public static class FaultView
{
    private const int Told = 5;

    public static string Explain(IReadOnlyList<Fault> faults)
    {
        var lines = faults.Take(Told).Select(f => $"{Where(f)}: {Explain(f)}");
        return string.Join('\n', faults.Count > Told ? lines.Append($"และอีก {faults.Count - Told} จุด") : lines);
    }

    private static string Where(Fault fault) => fault.At.InFlex ? $"messages[{fault.At.Message}] Flex {fault.At}" : fault.At.ToString();

    private static string Explain(Fault fault) => fault.Rule switch
    {
        Rule.Missing => "ไม่มีค่าที่ LINE บังคับให้มี",
        Rule.Undeclared => $"LINE ไม่รู้จักคุณสมบัติ \"{fault.Found}\" อาจสะกดผิด",
        Rule.WrongKind => $"ชนิดของค่าไม่ถูกต้อง ต้องเป็น {fault.Limit}",
        Rule.NotOneOf => $"ค่า \"{fault.Found}\" ใช้ไม่ได้ ใช้ได้เฉพาะ {fault.Limit}",
        Rule.Empty => "ข้อความว่างเปล่า LINE ไม่รับข้อความว่าง",
        Rule.TooLong => $"ยาว {fault.Found} ตัวอักษร เกินที่ LINE กำหนดไว้ {fault.Limit}",
        Rule.Count => $"มี {fault.Found} รายการ LINE รับได้ {fault.Limit.Replace("and", "ถึง", StringComparison.Ordinal)} รายการ",
        Rule.Colour => $"สี \"{fault.Found}\" ใช้ไม่ได้ ต้องเขียนแบบ #RRGGBB หรือ #RRGGBBAA",
        Rule.Size => $"ขนาด \"{fault.Found}\" ใช้ไม่ได้ ใช้ได้เฉพาะ {fault.Limit}",
        Rule.Uri => $"ที่อยู่ \"{fault.Found}\" ใช้ไม่ได้ ต้องขึ้นต้นด้วย {fault.Limit}",
        Rule.Range => $"ค่า {fault.Found} อยู่นอกช่วง {fault.Limit.Replace("and", "ถึง", StringComparison.Ordinal)}",
        Rule.Date => $"วันเวลา \"{fault.Found}\" ผิดรูปแบบ ต้องเป็น {fault.Limit} ปี ค.ศ.",
        Rule.DateOrder => $"ค่าต่ำสุด {fault.Found} ต้องน้อยกว่าค่าสูงสุด {fault.Limit}",
        Rule.TooBig => $"ขนาด {fault.Found} ไบต์ เกินที่ LINE รับได้ {fault.Limit} ไบต์",
        Rule.NotTogether => $"ใช้ร่วมหรือขาด {fault.Limit} ไม่ได้ {fault.Found}".TrimEnd(),
        Rule.NotHere => $"วาง \"{fault.Found}\" ตรงนี้ไม่ได้ วางได้เฉพาะ {fault.Limit}",
        Rule.Uneven => $"ทุกแผ่นหรือทุกคอลัมน์ต้องมี {fault.Limit} เท่ากัน",
        Rule.Reserved => $"มีคำว่า {fault.Limit} ซึ่ง LINE สงวนไว้",
        _ => throw new InvalidOperationException($"No explanation for {fault.Rule}."),
    };
}
