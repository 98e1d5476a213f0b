using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;

namespace OtopBot.Tests.Line.Messages;

public sealed class ActionLimitTests
{
    private const string Vowelled = "กิ";

    [Fact]
    public void Postback()
    {
        var full = new PostbackAction(LimitTests.Times(Vowelled, 40), new string('d', 300))
        {
            DisplayText = LimitTests.Times(Vowelled, 300),
            FillInText = LimitTests.Times(Vowelled, 300),
            InputOption = InputOption.OpenKeyboard,
        };
        Takes(full);
        Refuses(full with { Label = LimitTests.Times(Vowelled, 41) }, "label", "41");
        Refuses(full with { Data = new string('d', 301) }, "data", "301");
        Refuses(full with { Data = LimitTests.Times(Vowelled, 151) }, "data", "302");
        Refuses(full with { DisplayText = LimitTests.Times(Vowelled, 301) }, "displayText", "301");
        Refuses(full with { FillInText = LimitTests.Times(Vowelled, 301) }, "fillInText", "301");
    }

    [Fact]
    public void Message()
    {
        Takes(new MessageAction("ก", LimitTests.Times(Vowelled, 300)));
        Refuses(new MessageAction("ก", LimitTests.Times(Vowelled, 301)), "text", "301");
        Refuses(new MessageAction("ก", ""), "text", "0");
    }

    [Theory]
    [InlineData("https://a.example")]
    [InlineData("http://a.example")]
    [InlineData("line://x")]
    [InlineData("tel:0544000000")]
    public void Addresses_of_four_kinds(string address) => Takes(new UriAction("ก", address) { AltUri = new(address) });

    [Fact]
    public void Addresses()
    {
        Takes(new UriAction("ก", LimitTests.Url(1000)) { AltUri = new(LimitTests.Url(1000)) });
        Refuses(new UriAction("ก", LimitTests.Url(1001)), "uri", "1001");
        Refuses(new UriAction("ก", "https://a") { AltUri = new(LimitTests.Url(1001)) }, "altUri.desktop", "1001");
        Refuses(new UriAction("ก", "javascript:x"), "uri", "another");
        Refuses(new UriAction("ก", "a.example"), "uri", "another");
        Refuses(new UriAction("ก", "https://a.example/ก"), "uri", "other letters");
        Refuses(new UriAction("ก", "https://a.example/a b"), "uri", "other letters");
    }

    [Fact]
    public void Clipboard()
    {
        Takes(new ClipboardAction("ก", new string('c', 1000)));
        Refuses(new ClipboardAction("ก", new string('c', 1001)), "clipboardText", "1001");
        Refuses(new ClipboardAction("ก", ""), "clipboardText", "0");
    }

    [Theory]
    [InlineData(DatetimePickerMode.Date, "1900-01-01", "2020-06-09", "2100-12-31")]
    [InlineData(DatetimePickerMode.Time, "00:00", "09:00", "23:59")]
    [InlineData(DatetimePickerMode.Datetime, "1900-01-01T00:00", "2020-06-09T09:00", "2100-12-31T23:59")]
    public void Picker_takes_its_widest_range(DatetimePickerMode mode, string min, string initial, string max)
    {
        Takes(new DatetimePickerAction("ก", new string('d', 300), mode) { Min = min, Initial = initial, Max = max });
        Takes(new DatetimePickerAction("ก", "d", mode) { Min = min, Initial = min, Max = max });
        Takes(new DatetimePickerAction("ก", "d", mode) { Min = min, Initial = max, Max = max });
        Takes(new DatetimePickerAction("ก", "d", mode));
        Refuses(new DatetimePickerAction("ก", new string('d', 301), mode), "data", "301");
        Refuses(new DatetimePickerAction("ก", "d", mode) { Min = max, Max = min }, "min", max);
        Refuses(new DatetimePickerAction("ก", "d", mode) { Min = min, Max = min }, "min", min);
        Refuses(new DatetimePickerAction("ก", "d", mode) { Initial = min, Min = initial }, "initial", min);
        Refuses(new DatetimePickerAction("ก", "d", mode) { Initial = max, Max = initial }, "initial", max);
    }

    [Theory]
    [InlineData(DatetimePickerMode.Date, "1899-12-31")]
    [InlineData(DatetimePickerMode.Date, "2101-01-01")]
    [InlineData(DatetimePickerMode.Date, "2563-06-09")]
    [InlineData(DatetimePickerMode.Date, "2020-06-31")]
    [InlineData(DatetimePickerMode.Date, "2020-06-09T09:00")]
    [InlineData(DatetimePickerMode.Time, "24:00")]
    [InlineData(DatetimePickerMode.Time, "9:00")]
    [InlineData(DatetimePickerMode.Datetime, "2020-06-09")]
    [InlineData(DatetimePickerMode.Datetime, "2020-06-09T09:00Z")]
    public void Picker_refuses_what_is_no_date_of_its_mode(DatetimePickerMode mode, string value)
    {
        Refuses(new DatetimePickerAction("ก", "d", mode) { Initial = value }, "initial", value);
        Refuses(new DatetimePickerAction("ก", "d", mode) { Min = value }, "min", value);
        Refuses(new DatetimePickerAction("ก", "d", mode) { Max = value }, "max", value);
    }

    [Fact]
    public void A_menu_switch_sits_in_menus_only() =>
        LimitTests.Refuses(InFlex(new RichMenuSwitchAction("ก", "menu-b", "d")), "messages[0].contents.body.contents[0].action", "one in a message");

    private static FlexMessage InFlex(LineAction action) => new("ก", LimitTests.Flex(new Button(action)));

    private static void Takes(LineAction action) => LimitTests.Takes(InFlex(action));

    private static void Refuses(LineAction action, string property, string found) =>
        LimitTests.Refuses(InFlex(action), $"messages[0].contents.body.contents[0].action.{property}", found);
}
