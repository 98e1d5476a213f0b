using OtopBot.Domain.People;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Helping;

public static class LifecycleView
{
    public static LineMessage Welcome(Scene scene, IReadOnlyList<Choice> menu)
        => scene.Posts.Count == 0
            ? HelpingView.HowToEnrol("ยินดีต้อนรับ", scene)
            : new Card("ยินดีต้อนรับกลับมา").Says("ข้อมูลและรายการที่ทำค้างไว้ยังอยู่ครบ").Offer(menu).As("ยินดีต้อนรับกลับมา เลือกจากเมนูได้เลย");

    public static LineMessage Back(Person person, Scene scene)
        => new TextMessage($"{person.Name} ({string.Join(" ", scene.Posts.Select(p => PostView.Name(p, scene.Campaign)))}) กลับมาติดต่อทางบอทได้แล้ว");

    public static LineMessage Blocked(Person person, Scene scene)
        => new TextMessage($"{person.Name} {string.Join(" ", scene.Posts.Select(p => PostView.Name(p, scene.Campaign)))} ปิดกั้นบอทแล้ว บอทส่งข้อความถึงไม่ได้ กรุณาติดต่อทางอื่น");
}
