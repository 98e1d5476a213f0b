using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Undoing;

public sealed class UndoingViewTests
{
    private const string Undo = "ย้อนกลับการบันทึก";
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";

    [Fact]
    public async Task The_offer_looks_as_approved() => await CheckAsync("Offer", o => o.Says("ยกเลิก"));

    [Fact]
    public async Task The_confirmation_looks_as_approved() => await CheckAsync("Confirm", o => o.Taps(Undo));

    [Fact]
    public async Task The_refusal_looks_as_approved() => await CheckAsync("TooLate", o => o.Waits(TimeSpan.FromMinutes(15)).Says(Undo));

    private static async Task CheckAsync(string name, Func<Speaker, Speaker> play)
    {
        await using var script = await DialogScript.BeginAsync();
        var said = await play(script.Officer("จุน").Says(Sentence).Taps("ยืนยัน")).LastAsync();
        Approved.Json(said!.Json, name);
    }
}
