using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class ReportReaderTests
{
    private static readonly ReportReader Reader = new(ChannelWords.Default);

    [Theory]
    [InlineData("ก.ค. ทั่วไป 1.25 ล้าน ออนไลน์ ๘๕,๔๐๐", "2563-07 G1,250,000 O85,400")]
    [InlineData("มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ ๑๒,๕๕๔,๓๘๖", "2563-06 G50,500,000 O12,554,386")]
    [InlineData("ยอด มิ.ย. จุน 63,054,386 ออนไลน์ 12,554,386", "2563-06 @5602 O12,554,386 ?63,054,386")]
    [InlineData("ออนไลน์85400ทั่วไป1.25ล้าน", "G1,250,000 O85,400")]
    [InlineData("มิ.ย.63จุนทั่วไป5000ออนไลน์3000", "2563-06 @5602 G5,000 O3,000")]
    [InlineData("ทั่วไป: 1 ล้าน\nออนไลน์: 2 แสน\nรวม: 1.2 ล้าน", "G1,000,000 O200,000 T1,200,000")]
    [InlineData("ทั่วไป\n5,000\nออนไลน์\n2,000", "G5,000 O2,000")]
    [InlineData("1. ทั่วไป 5,000 บาท\n2. ออนไลน์ 2,000 บาท", "G5,000 O2,000")]
    [InlineData("- ทั่วไป = 5,000 บาท\n- ออนไลน์ = 2,000 บาท", "G5,000 O2,000")]
    [InlineData("รวม 3.5 ล้าน ออนไลน์ 5 แสน", "O500,000 T3,500,000")]
    [InlineData("ทั่วไป 0", "G0")]
    [InlineData("ทั่วไป 0 ออนไลน์ ศูนย์บาท", "G0 O0")]
    [InlineData("ออนไลน์ไม่มี ทั่วไป 5,000", "G5,000 O0")]
    [InlineData("ทั่วไป 5,000 ไม่มีออนไลน์", "G5,000 O0")]
    [InlineData("ทั่วไป 5,000 ออนไลน์ไม่มียอด", "G5,000 O0")]
    [InlineData("ไม่มียอด", "none")]
    [InlineData("ไม่มียอดจำหน่าย", "none")]
    [InlineData("เดือน มิ.ย. ไม่มียอดครับ", "2563-06 none")]
    [InlineData("อ.ปง เดือนนี้ไม่มียอดขาย", "2563-07 @5606 none")]
    [InlineData("85,400 ออนไลน์", "O85,400")]
    [InlineData("5,000 ทั่วไป\n2,000 ออนไลน์", "G5,000 O2,000")]
    [InlineData("หน้าร้าน 5,000 บาท shopee 2,000 บาท", "G5,000 O2,000")]
    [InlineData("OFFLINE 5000 Online 2000 TOTAL 7000", "G5,000 O2,000 T7,000")]
    [InlineData("line 5000", "O5,000")]
    [InlineData("รายงานยอดจำหน่ายประจำเดือนมิถุนายน 2563 อำเภอเชียงคำ ช่องทางทั่วไป 5,000 บาท ช่องทางออนไลน์ 2,000 บาท ยอดรวม 7,000 บาท", "2563-06 @5603 G5,000 O2,000 T7,000")]
    [InlineData("สวัสดีค่ะ ขอส่งยอด มิ.ย. ค่ะ ทั่วไป 5,000 ออนไลน์ 2,000 ค่ะ", "2563-06 G5,000 O2,000")]
    [InlineData("เดือน 6 ทั่วไป 5,000", "2563-06 G5,000")]
    [InlineData("ทั่วไป 5000 ช่องทางออนไลน์ 2000 เดือน 6", "2563-06 G5,000 O2,000")]
    [InlineData("6/63 ทั่วไป 5,000", "2563-06 G5,000")]
    [InlineData("06/2563 ทั่วไป 5,000 ออนไลน์ 10 บาท", "2563-06 G5,000 O10")]
    [InlineData("มิ.ย. 63 63,054,386", "2563-06 ?63,054,386")]
    [InlineData("มิ.ย. 63 ล้าน", "2563-06 ?63,000,000")]
    [InlineData("มิ.ย. 63,054,386", "2563-06 ?63,054,386")]
    [InlineData("25 มิ.ย. 63 ทั่วไป 5,000", "2563-06 G5,000")]
    [InlineData("มิถุนายย เชียงมวน ทั่วไป 5,000", "2563-06 @5604 G5,000")]
    [InlineData("ภูพานยาว รวม 5,764,852", "@5609 T5,764,852")]
    [InlineData("ลงระบบกลางแล้ว", "Entered")]
    [InlineData("คีย์ระบบศูนย์ข้อมูลกลางเรียบร้อยแล้วค่ะ", "Entered")]
    [InlineData("ยังไม่ได้ลงระบบกลาง", "NotYet")]
    [InlineData("ระบบกลางยังไม่ได้ลง", "NotYet")]
    [InlineData("ระบบกลางล่ม", "Down")]
    [InlineData("เข้าระบบกลางไม่ได้", "Down")]
    [InlineData("มิ.ย. ทั่วไป 5,000 ออนไลน์ 2,000 ระบบกลางล่มค่ะ", "2563-06 G5,000 O2,000 Down")]
    [InlineData("ทั่วไป 5,000 ลงระบบกลางแล้ว ออนไลน์ 2,000", "G5,000 O2,000 Entered")]
    [InlineData("ทั่วไป 1ล้าน2แสน ออนไลน์ สามแสนห้าหมื่นบาท", "G1,200,000 O350,000")]
    [InlineData("ออนไลน์ 5,000 เพจ 2,000 shopee 3,000", "O5,000")]
    [InlineData("", "")]
    [InlineData("สวัสดีครับ", "")]
    [InlineData("ทั่วไป", "")]
    public void Reads_a_report_in_one_sentence(string text, string said) => Told(Read(text)).ShouldBe(said);

    [Theory]
    [InlineData("ออนไลน์ 1.250", "O[1,250|1,250,000]")]
    [InlineData("ทั่วไป 5,000 ทั่วไป 6,000", "G[5,000|6,000]")]
    [InlineData("shopee 1,000 lazada 2,000", "O[3,000|1,000|2,000]")]
    [InlineData("shopee 1,000 lazada 1,000", "O[2,000|1,000]")]
    [InlineData("ออนไลน์ 5,000 เพจ 2,000 shopee 1,000", "O[5,000|3,000]")]
    [InlineData("มิ.ย. ก.ค. ทั่วไป 5,000", "[2563-06|2563-07] G5,000")]
    [InlineData("จุน ปง ทั่วไป 5,000", "@[5602|5606] G5,000")]
    [InlineData("ทั่วไป 500 300", "G[500,300|500]")]
    [InlineData("ทั่วไป 1 ล้าน 85,400", "G[1,085,400|1,000,000]")]
    [InlineData("ทั่วไป 5,000 2,000", "G5,000 ?2,000")]
    [InlineData("5,000 ออนไลน์ 2,000 ทั่วไป", "?5,000 ?2,000")]
    [InlineData("63,054,386ออนไลน์ 12,554,386", "?63,054,386 ?12,554,386")]
    [InlineData("ทั่วไปและออนไลน์ 5,000", "?5,000")]
    [InlineData("รวมออนไลน์ 5,000", "?5,000")]
    [InlineData("ทั่วไป ออนไลน์ 5,000 2,000", "?5,000 ?2,000")]
    [InlineData("ทั่วไป\nออนไลน์\n5,000\n2,000", "?5,000 ?2,000")]
    [InlineData("1,250,000", "?1,250,000")]
    public void Asks_rather_than_guesses(string text, string said) => Told(Read(text)).ShouldBe(said);

    [Theory]
    [InlineData("ทั่วไป 40 ออนไลน์ 1.25", "G[40,000,000|40,000|40] O[1,250,000|1,250|1.25]")]
    [InlineData("ทั่วไป 40 ล้าน ออนไลน์ 85,400", "G40,000,000 O85,400")]
    public void A_bare_small_number_is_asked_where_millions_are_usual(string text, string said) =>
        Told(Read(text, Baht.Of(63_054_386))).ShouldBe(said);

    [Theory]
    [InlineData("ทั่วไป ประมาณ 5,000", "G!Approximate")]
    [InlineData("ทั่วไป 1 ล้านกว่า ออนไลน์ 5,000", "G!Approximate O5,000")]
    [InlineData("ออนไลน์ -5,000", "O!Negative")]
    [InlineData("ออนไลน์ 12 ร้าน", "O!Unclear")]
    [InlineData("ออนไลน์ 12 ร้าน 5,000", "O!Unclear ?5,000")]
    [InlineData("ออนไลน์ 3 ช่องทาง 5,000", "O!Unclear ?5,000")]
    [InlineData("ออนไลน์ 6 เดือน 5,000", "O!Unclear ?5,000")]
    [InlineData("ออนไลน์ ศูนย์ OTOP 5,000", "O!Unclear ?5,000")]
    [InlineData("ออนไลน์ ขายดีมาก 5,000", "O!Unclear")]
    [InlineData("ออนไลน์ 5,000 ชิ้น", "O!Unclear")]
    [InlineData("ออนไลน์ 5,000 ถูกไหม", "O!Unclear")]
    [InlineData("ออนไลน์ 12,34", "O!Unclear")]
    [InlineData("ออนไลน์ 50%", "O!Approximate")]
    [InlineData("ออนไลน์ 500 usd", "O!ForeignCurrency")]
    [InlineData("ออนไลน์ 99999999999999", "O!TooLarge")]
    [InlineData("ไม่ใช่ทั่วไป 5,000", "G!Unclear")]
    [InlineData("ทั่วไปไม่ใช่ 5,000", "G!Unclear")]
    [InlineData("ไม่มียอด ทั่วไป 5,000", "G!Unclear")]
    [InlineData("ทั่วไป ไม่มี 5,000", "G!Unclear")]
    [InlineData("ยังไม่มียอด", "")]
    [InlineData("ไม่มียอดใช่ไหม", "")]
    [InlineData("ไม่มียอดหรือ", "")]
    [InlineData("ลงระบบกลางแล้วหรือยัง", "")]
    [InlineData("ระบบกลางล่มไหม", "")]
    [InlineData("ระบบกลางไม่ล่ม", "")]
    [InlineData("ห้างสองแคว", "")]
    [InlineData("โทร 081-234-5678", "")]
    [InlineData("ส่งภายในวันที่ 25 มิ.ย. 63", "")]
    [InlineData("ปงใหม่ ทั่วไป 5,000", "G5,000")]
    [InlineData("เดือน 6 12 ร้าน ทั่วไป 5,000", "2563-06 G5,000")]
    [InlineData("ออนไลน์ 100 บาท 50", "O!Unclear ?50")]
    [InlineData("13/63 ทั่วไป 5,000", "!Impossible G5,000")]
    public void Accepts_no_figure_that_was_not_said(string text, string said) => Told(Read(text)).ShouldBe(said);

    [Fact]
    public void What_was_not_understood_is_kept_for_the_answer() =>
        Read("ทั่วไป 5,000 บาท ของแม่บ้าน").NotUnderstood.ShouldBe(["ของแม่บ้าน"]);

    [Fact]
    public void The_province_adds_words_of_its_own()
    {
        var reader = new ReportReader(new(["ร้านค้าประชารัฐ"], ["แอปไทยเด็ด"], ["สุทธิ"]));
        Told(reader.Read("ร้านค้าประชารัฐ 5,000 แอปไทยเด็ด 2,000 สุทธิ 7,000", Phayao.On8July())).ShouldBe("G5,000 O2,000 T7,000");
    }

    [Fact]
    public void The_usual_size_is_asked_for_the_month_that_was_said()
    {
        FiscalMonth? asked = null;
        Reader.Read("มิ.ย. ทั่วไป 40", Phayao.On8July() with { Usual = month => { asked = month; return null; } });
        asked.ShouldBe(Phayao.June);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("สวัสดี", false)]
    [InlineData("มิ.ย.", true)]
    [InlineData("ระบบกลางล่ม", true)]
    [InlineData("ไม่มียอด", true)]
    public void Knows_whether_anything_was_said(string text, bool anything) => Read(text).SaysAnything.ShouldBe(anything);

    [Fact]
    public void Every_district_reports_its_plan_in_one_sentence()
    {
        (string District, string Code, long Plan)[] rows =
        [
            ("เมืองพะเยา", "5601", 40_600_500), ("จุน", "5602", 63_054_386), ("เชียงคำ", "5603", 25_214_632), ("เชียงม่วน", "5604", 2_304_850),
            ("ดอกคำใต้", "5605", 13_415_698), ("ปง", "5606", 986_000), ("แม่ใจ", "5607", 16_381_788), ("ภูซาง", "5608", 8_250_100), ("ภูกามยาว", "5609", 5_764_852),
        ];
        foreach (var (district, code, plan) in rows)
            Told(Read($"มิ.ย. {district} ทั่วไป {plan - 1000:#,##0} ออนไลน์ 1,000 รวม {plan:#,##0}", Baht.Of(plan)))
                .ShouldBe($"2563-06 @{code} G{plan - 1000:#,##0} O1,000 T{plan:#,##0}");
    }

    private static ReportSentence Read(string text, Baht? usual = null) => Reader.Read(text, Phayao.On8July(usual));

    private static string Told(ReportSentence said) => string.Join(' ', new[]
    {
        Told("", said.Month), Told("@", said.District), Told("G", said.General), Told("O", said.Online), Told("T", said.Total),
        string.Join(' ', said.Unlabelled.Select(amount => Told("?", amount))), said.NoSales ? "none" : "", said.Central?.ToString() ?? "",
    }.Where(part => part.Length > 0));

    private static string Told<T>(string mark, Reading<T>? reading) => reading switch
    {
        null => "",
        Understood<T>(var value) => mark + value,
        Ambiguous<T>(_, var choices) => $"{mark}[{string.Join('|', choices)}]",
        NotUnderstood<T>(_, var problem) => $"{mark}!{problem}",
        _ => throw new InvalidOperationException(),
    };
}
