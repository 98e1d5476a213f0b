using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Helping;

public static class LifecycleView
{
    public static LineMessage Welcome(Scene scene, IReadOnlyList<Choice> menu)
        => scene.Posts.Count == 0
            ? HelpingView.HowToEnrol("ยินดีต้อนรับ", scene)
            : new Card("ยินดีต้อนรับกลับมา").Says("ข้อมูลและรายการที่ทำค้างไว้ยังอยู่ครบ").Offer(menu).As("ยินดีต้อนรับกลับมา เลือกจากเมนูได้เลย");

    // What goes to others unasked names the post: it may wait long, and a name in it could not be taken back.
    public static LineMessage Back(Scene scene) => new TextMessage($"{PostView.Holder(scene.Posts, scene.Campaign)} กลับมาติดต่อทางบอทได้แล้ว");

    public static LineMessage Blocked(Scene scene)
        => new TextMessage($"{PostView.Holder(scene.Posts, scene.Campaign)} ปิดกั้นบอทแล้ว บอทจะส่งข้อความแจ้งเตือนให้ไม่ได้ กรุณาประสานเจ้าหน้าที่");
}
