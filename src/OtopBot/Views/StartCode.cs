using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Views;

// Buttons of messages that the clock sends: each starts the very dialog for one thing of one district. The dialogs read them.
public static class StartCode
{
    public static ButtonCode Report(string district, FiscalMonth month) => ButtonCode.Of("report", "start", ("d", district), ("m", month.ToString()));

    public static ButtonCode Certify(string district) => ButtonCode.Of("certify", "start", ("d", district));

    public static ButtonCode Of(string district, Deadline thing) => thing.Month is { } month ? Report(district, month) : Certify(district);

    // "จะส่งภายหลัง": which day it will be.
    public static ButtonCode Promise(string district, Deadline thing) => ButtonCode.Of("promise", "ask", ("d", district), ("m", Thing(thing)));

    public static ButtonCode Extend(string district, Deadline thing) => ButtonCode.Of("extend", "ask", ("d", district), ("m", Thing(thing)));

    public static ButtonCode Status() => ButtonCode.Of("status", "show");

    private static string Thing(Deadline thing) => thing.Month?.ToString() ?? "cert";
}
