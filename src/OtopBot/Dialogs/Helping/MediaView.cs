using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Helping;

// Stickers, pictures and the like: named, and what to send instead.
public static class MediaView
{
    public static LineMessage Answer(SentKind kind, Scene scene, IReadOnlyList<Choice> menu)
    {
        if (scene.Posts.Count == 0)
            return HelpingView.HowToEnrol($"บอทอ่าน{Name(kind)}ไม่ได้", scene);

        var card = new Card($"บอทอ่าน{Name(kind)}ไม่ได้");
        if (scene.OwnDistricts.Count > 0)
            card.Says($"พิมพ์ยอดได้เลย เช่น\n{HelpingView.Example(scene)}");
        else
            card.Says("พิมพ์เป็นข้อความ หรือเลือกจากปุ่มด้านล่าง");
        return card.Offer(menu).As($"บอทอ่าน{Name(kind)}ไม่ได้ พิมพ์เป็นข้อความได้เลย");
    }

    // In the middle of something: the question itself follows.
    public static LineMessage InTheMiddle(SentKind kind) => new TextMessage($"บอทอ่าน{Name(kind)}ไม่ได้ ตอบเป็นข้อความหรือกดปุ่มได้เลย");

    private static string Name(SentKind kind) => kind switch
    {
        SentKind.Sticker => "สติกเกอร์",
        SentKind.Picture => "รูปภาพ",
        SentKind.Video => "วิดีโอ",
        SentKind.Voice => "ข้อความเสียง",
        SentKind.File => "ไฟล์",
        SentKind.Location => "ตำแหน่งที่ตั้ง",
        SentKind.Other => "ข้อความชนิดนี้",
    };
}
