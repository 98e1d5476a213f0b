using System.Globalization;
using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class DayReaderTests
{
    // A Thursday.
    private static readonly DateOnly Today = new(2020, 6, 18);

    [Theory]
    [InlineData("วันนี้", "2020-06-18")]
    [InlineData("พรุ่งนี้", "2020-06-19")]
    [InlineData("วันพรุ่งนี้ค่ะ", "2020-06-19")]
    [InlineData("พรุ่งนี้เช้า", "2020-06-19")]
    [InlineData("มะรืนนี้", "2020-06-20")]
    [InlineData("อีก 5 วัน", "2020-06-23")]
    [InlineData("อีก ๕ วัน", "2020-06-23")]
    [InlineData("วันพุธ", "2020-06-24")]
    [InlineData("พุธ", "2020-06-24")]
    [InlineData("พ.", "2020-06-24")]
    [InlineData("วันพ.", "2020-06-24")]
    [InlineData("พุธนี้", "2020-06-24")]
    [InlineData("ศุกร์นี้", "2020-06-19")]
    [InlineData("วันพฤหัสบดีนี้", "2020-06-18")]
    [InlineData("บ่ายนี้", "2020-06-18")]
    [InlineData("ตอนเย็นค่ะ", "2020-06-18")]
    [InlineData("เมื่อวาน", "2020-06-17")]
    [InlineData("สิ้นเดือน", "2020-06-30")]
    [InlineData("ภายในสิ้นเดือนหน้า", "2020-07-31")]
    [InlineData("วันจันทร์ที่", null)]
    [InlineData("วันจันทร์หน้า", "2020-06-22")]
    [InlineData("วันจันทร์สัปดาห์หน้า", "2020-06-22")]
    [InlineData("ศุกร์อาทิตย์หน้า", "2020-06-26")]
    [InlineData("วันอังคารสัปดาห์นี้", "2020-06-16")]
    [InlineData("ภายในวันจันทร์", "2020-06-22")]
    [InlineData("ถึงวันที่ 30", "2020-06-30")]
    [InlineData("24", "2020-06-24")]
    [InlineData("วันที่ 5", "2020-07-05")]
    [InlineData("18", "2020-06-18")]
    [InlineData("24 มิ.ย.", "2020-06-24")]
    [InlineData("๒๔ มิ.ย. ๖๓", "2020-06-24")]
    [InlineData("24 มิถุนายน 2563", "2020-06-24")]
    [InlineData("24 มิถุนายน พ.ศ. 2563", "2020-06-24")]
    [InlineData("24มิย63", "2020-06-24")]
    [InlineData("24/6", "2020-06-24")]
    [InlineData("24/6/63", "2020-06-24")]
    [InlineData("24/06/2020", "2020-06-24")]
    [InlineData("24-6-2563", "2020-06-24")]
    [InlineData("2020-06-24", "2020-06-24")]
    [InlineData("24 June 2020", "2020-06-24")]
    [InlineData("5 ม.ค.", "2020-01-05")]
    [InlineData("5 ธ.ค.", "2020-12-05")]
    [InlineData("วันพุธที่ 24 มิ.ย. 63", "2020-06-24")]
    [InlineData("วันพุธที่ 24", "2020-06-24")]
    [InlineData("24 กรกฏาคม", "2020-07-24")]
    [InlineData("วันศุกร์ที่ 24 กรกฏาคม 2563", "2020-07-24")]
    [InlineData("24 มิย.", "2020-06-24")]
    [InlineData("24 มิถุนายน พศ 2563", "2020-06-24")]
    [InlineData("จันทร์ 24 กรกฎาคม", null)]
    [InlineData("31 มิ.ย.", null)]
    [InlineData("32", null)]
    [InlineData("24/13", null)]
    [InlineData("24/6/99", null)]
    [InlineData("24 ล้าน", null)]
    [InlineData("มิ.ย.", null)]
    [InlineData("มิ.ย. 63", null)]
    [InlineData("จ", null)]
    [InlineData("เร็ว ๆ นี้", null)]
    [InlineData("", null)]
    public void A_day_is_read_as_people_type_it(string text, string? day)
    {
        var read = DayReader.Read(text, Today);
        if (day is null)
            read.ShouldBeOfType<NotUnderstood<DateOnly>>();
        else
            read.ShouldBe(new Understood<DateOnly>(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("วันพฤหัส", "2020-06-18 2020-06-25")]
    [InlineData("ศุกร์หน้า", "2020-06-19 2020-06-26")]
    [InlineData("สัปดาห์หน้า", "2020-06-22 2020-06-23 2020-06-24 2020-06-25 2020-06-26")]
    [InlineData("วันพุธที่ 25 มิ.ย.", "2020-06-25 2020-06-24")]
    public void What_may_be_two_days_is_ambiguous(string text, string days)
        => DayReader.Read(text, Today).ShouldBeOfType<Ambiguous<DateOnly>>().Choices.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ShouldBe(days.Split(' '));

    // The year turns within the half year around today.
    [Fact]
    public void A_date_without_a_year_is_not_half_a_year_past()
        => DayReader.Read("5 ม.ค.", new DateOnly(2020, 12, 28)).ShouldBe(new Understood<DateOnly>(new DateOnly(2021, 1, 5)));

    [Fact]
    public void A_day_of_the_month_that_a_short_month_lacks_is_that_of_the_next()
        => DayReader.Read("31", Today).ShouldBe(new Understood<DateOnly>(new DateOnly(2020, 7, 31)));

    [Theory]
    [InlineData("จะส่งวันพุธ", false, false, "วันพุธ")]
    [InlineData("จะส่งยอด มิ.ย. วันพุธ", false, false, "มิ.ย. วันพุธ")]
    [InlineData("จะรับรองวันจันทร์", true, false, "วันจันทร์")]
    [InlineData("ส่งวันศุกร์นี้", false, false, "วันศุกร์นี้")]
    [InlineData("จะส่งภายหลัง", false, true, "")]
    [InlineData("จะรับรองภายหลังค่ะ", true, true, "")]
    [InlineData("ขอส่งพรุ่งนี้", false, false, "พรุ่งนี้")]
    public void A_promise_is_found_with_its_day(string text, bool certifies, bool later, string rest)
        => PromiseReader.Read(text).ShouldBe(new Promised(certifies, later, rest));

    [Theory]
    [InlineData("ขอเลื่อน", null, "")]
    [InlineData("ขอขยายเวลาส่งยอด มิ.ย. ได้ไหมคะ", null, "มิ.ย.")]
    [InlineData("ขอขยายถึง 30 มิ.ย.", null, "ถึง 30 มิ.ย.")]
    [InlineData("ขอขยายเวลาอีก ๓ วันทำการ", 3, "")]
    [InlineData("ขอเวลาเพิ่ม 3 วัน จุน", 3, "จุน")]
    public void A_request_for_more_time_is_found(string text, int? days, string rest) => ExtensionReader.Read(text).ShouldBe(new ExtensionRequest(days, rest));

    [Theory]
    [InlineData("ขอแก้ไข")]
    [InlineData("ขอส่งยอด")]
    [InlineData("ยอดขยายตัว 3 วัน")]
    public void What_asks_for_no_time_is_no_request(string text) => ExtensionReader.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("ส่งยอด")]
    [InlineData("ส่ง 24 ล้าน")]
    [InlineData("รับรองเป้า")]
    [InlineData("รายงาน มิ.ย.")]
    [InlineData("จะส่ง")]
    public void What_names_no_day_is_no_promise(string text) => PromiseReader.Read(text).ShouldBeNull();
}
