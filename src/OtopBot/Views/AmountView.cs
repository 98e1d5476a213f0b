using OtopBot.Domain.Thai;

namespace OtopBot.Views;

// Why an amount could not be taken, and what to type instead.
public static class AmountView
{
    public const string Example = "เช่น 1,250,000 หรือ 1.25 ล้าน";

    public static string WhyNot(string heard, ReadingProblem problem) => problem switch
    {
        ReadingProblem.Nothing or ReadingProblem.Unclear => $"ไม่เข้าใจยอด {PhraseView.Quote(heard)} โปรดพิมพ์เป็นตัวเลข {Example}",
        ReadingProblem.Approximate => $"{PhraseView.Quote(heard)} เป็นยอดประมาณ โปรดพิมพ์ยอดที่แน่นอน {Example}",
        ReadingProblem.Negative => $"{PhraseView.Quote(heard)} ติดลบ ยอดต้องไม่ต่ำกว่า 0 บาท",
        ReadingProblem.TooLarge => $"{PhraseView.Quote(heard)} มากเกินกว่าจะเป็นยอดได้ โปรดตรวจจำนวนหลักแล้วพิมพ์ใหม่",
        ReadingProblem.TooPrecise => $"{PhraseView.Quote(heard)} ละเอียดกว่าสตางค์ โปรดพิมพ์ทศนิยมไม่เกินสองตำแหน่ง",
        ReadingProblem.Impossible => $"{PhraseView.Quote(heard)} เป็นไปไม่ได้ โปรดพิมพ์ใหม่ {Example}",
        ReadingProblem.ForeignCurrency => $"{PhraseView.Quote(heard)} ไม่ใช่เงินบาท โปรดพิมพ์ยอดเป็นบาท {Example}",
        ReadingProblem.Contradicting => $"{PhraseView.Quote(heard)} มียอดมากกว่าหนึ่งยอด โปรดพิมพ์เพียงยอดเดียว {Example}",
    };
}
