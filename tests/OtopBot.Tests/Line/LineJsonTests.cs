using System.Text.Json;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;

namespace OtopBot.Tests.Line;

public sealed class LineJsonTests
{
    [Fact]
    public void Thai_stays_Thai_type_comes_first_and_nulls_are_left_out() =>
        JsonSerializer.Serialize(new TextMessage("ยอด <b>\"5\"</b> บาท"), LineJson.Options)
            .ShouldBe("""{"type":"text","text":"ยอด <b>\"5\"</b> บาท"}""");

    [Fact]
    public void A_component_declared_by_its_own_type_says_its_type_too() =>
        JsonSerializer.Serialize(new Bubble { Body = new Box(BoxLayout.Vertical, [FlexText.Of(new Span("ก"))]) }, LineJson.Options)
            .ShouldBe("""{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","contents":[{"type":"span","text":"ก"}]}]}}""");

    [Fact]
    public void Enums_are_spelt_as_LINE_spells_them() =>
        JsonSerializer.Serialize<object[]>(
            [JustifyContent.SpaceBetween, FlexDecoration.LineThrough, FlexAdjustMode.ShrinkToFit, InputOption.OpenKeyboard,
             DatetimePickerMode.Datetime, BubbleSize.Giga, ButtonHeight.Sm],
            LineJson.Options)
            .ShouldBe("""["space-between","line-through","shrink-to-fit","openKeyboard","datetime","giga","sm"]""");
}
