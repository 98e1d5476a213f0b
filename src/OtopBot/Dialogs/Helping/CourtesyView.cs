using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Helping;

// A kind word back, and the way on: greetings, thanks, and a yes or no to a question that nobody asked.
public static class CourtesyView
{
    private const string NothingAsked = "ขณะนี้ไม่มีรายการที่รอคำตอบ";

    // Null when the text is none of these.
    public static LineMessage? Answer(string text, Scene scene, IReadOnlyList<Choice> menu)
    {
        if (Back(text) is not { } word)
            return null;
        if (scene.Posts.Count == 0)
            return HelpingView.HowToEnrol(CourtesyReader.Read(text) is null ? "ยังไม่ได้ลงทะเบียน" : word, scene);
        return new Card(word).Says("ต้องการทำรายการใด เลือกได้จากปุ่มด้านล่าง").Offer(menu).Offer(Ways.Help).As($"{word} เลือกรายการจากเมนูได้เลย");
    }

    // The question itself follows.
    public static LineMessage? InTheMiddle(string text)
        => CourtesyReader.Read(text) is not null ? new TextMessage($"{Back(text)} รายการที่ทำค้างไว้อยู่ตรงนี้") : null;

    private static string? Back(string text) => CourtesyReader.Read(text) switch
    {
        Courtesy.Greeting => "สวัสดี",
        Courtesy.Thanks => "ยินดีให้บริการ",
        null => AnswerReader.Read(text) is Domain.Thai.Answer.Yes or Domain.Thai.Answer.No or Domain.Thai.Answer.Back or Domain.Thai.Answer.Skip or Domain.Thai.Answer.Keep ? NothingAsked : null,
    };
}
