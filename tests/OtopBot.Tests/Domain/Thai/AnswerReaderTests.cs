using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class AnswerReaderTests
{
    [Theory]
    [InlineData("ใช่", Answer.Yes)]
    [InlineData("ใช่ครับ", Answer.Yes)]
    [InlineData("ใช่ค่ะ", Answer.Yes)]
    [InlineData("ครับ", Answer.Yes)]
    [InlineData("ครับผม", Answer.Yes)]
    [InlineData("ค่ะ", Answer.Yes)]
    [InlineData("โอเค", Answer.Yes)]
    [InlineData("โอเคค่ะ", Answer.Yes)]
    [InlineData("OK", Answer.Yes)]
    [InlineData("ok ครับ", Answer.Yes)]
    [InlineData("ถูกต้องแล้วค่ะ", Answer.Yes)]
    [InlineData("ยืนยัน", Answer.Yes)]
    [InlineData("ยืนยนั", Answer.Yes)]
    [InlineData("ตกลงนะคะ", Answer.Yes)]
    [InlineData("ไม่", Answer.No)]
    [InlineData("ไม่ใช่", Answer.No)]
    [InlineData("ไม่ครับ", Answer.No)]
    [InlineData("ไม่ค่ะ", Answer.No)]
    [InlineData("ไม่ใช่ครับ", Answer.No)]
    [InlineData("ไม่ถูกต้อง", Answer.No)]
    [InlineData("ไม่ยืนยนั", Answer.No)]
    [InlineData("no", Answer.No)]
    [InlineData("ยกเลิก", Answer.Cancel)]
    [InlineData("ยกเลิกค่ะ", Answer.Cancel)]
    [InlineData("ยกเลิด", Answer.Cancel)]
    [InlineData("ยกเลก", Answer.Cancel)]
    [InlineData("Cancel", Answer.Cancel)]
    [InlineData("ช่วยด้วย", Answer.Help)]
    [InlineData("ช่วยเหลือหน่อยครับ", Answer.Help)]
    [InlineData("help", Answer.Help)]
    [InlineData("?", Answer.Help)]
    [InlineData("เมนู", Answer.Menu)]
    [InlineData("ย้อนกลับ", Answer.Back)]
    [InlineData("ยอนกลับ", Answer.Back)]
    [InlineData("กลับ", Answer.Back)]
    [InlineData("ข้าม", Answer.Skip)]
    [InlineData("คงเดิม", Answer.Keep)]
    [InlineData("เหมือนเดิมค่ะ", Answer.Keep)]
    [InlineData(".=j", Answer.Yes)]
    [InlineData("8iy[", Answer.Yes)]
    [InlineData("pdg]bd", Answer.Cancel)]
    [InlineData("w,j", Answer.No)]
    [InlineData("นา", Answer.Yes)]
    [InlineData("้ำสย", Answer.Help)]
    public void Reads_the_forms_people_type(string text, Answer answer) => AnswerReader.Read(text).ShouldBe(answer);

    [Theory]
    [InlineData("")]
    [InlineData("ใช่ไหม")]
    [InlineData("ใช่ครับ?")]
    [InlineData("ใช่หรือไม่")]
    [InlineData("คะ")]
    [InlineData("ได้ไหมครับ")]
    [InlineData("ยืนยัง")]
    [InlineData("ห้าม")]
    [InlineData("ไข่")]
    [InlineData("ชิ่ง")]
    [InlineData("5000")]
    [InlineData("ทั่วไป 1000")]
    [InlineData("จุน")]
    [InlineData("รับรองเป้า")]
    [InlineData("shop")]
    [InlineData("nok")]
    public void Anything_else_is_no_answer(string text) => AnswerReader.Read(text).ShouldBeNull();

    [Fact]
    public void One_wrong_letter_never_turns_a_refusal_into_a_yes()
    {
        const string letters = "กขคงจชดตถทนบปผพมยรลวสหอะาำิีึืุูเแโใไ่้็์abcdefghijklmnopqrstuvwxyz";
        foreach (var refusal in new[] { "ไม่", "ไม่ใช่", "ไม่ถูก", "ไม่ถูกต้อง", "ไม่ยืนยัน", "ไม่ตกลง", "ไม่โอเค", "ยกเลิก", "ขอยกเลิก", "ยังไม่", "เลิก", "หยุด", "cancel", "nope", "not ok" })
            foreach (var typo in Typos(refusal, letters))
                AnswerReader.Read(typo).ShouldNotBe(Answer.Yes, $"{refusal} typed {typo}");
    }

    private static IEnumerable<string> Typos(string word, string letters)
    {
        for (var at = 0; at <= word.Length; at++)
        {
            foreach (var letter in letters)
                yield return word.Insert(at, letter.ToString());
            if (at == word.Length)
                yield break;
            if (word.Length > 3)
                yield return word.Remove(at, 1);
            foreach (var letter in letters)
                yield return word.Remove(at, 1).Insert(at, letter.ToString());
        }
    }
}
