using OtopBot.Simulator.Platform.Calls;
using OtopBot.Simulator.Platform.Checks;

namespace OtopBot.Simulator.Platform.Menus;

// LINE words its refusals about menus in ways of their own: "details" that hold nothing, or one property.
public static class MenuAnswer
{
    public static LineAnswer Bare(int status, string message, string problem)
        => new(status, PlatformJson.Element(new { message, details = Array.Empty<object>() })) { Problem = problem };

    public static LineAnswer Detail(string property, string message, string problem, int status = 400)
        => new(status, PlatformJson.Element(new { message = "The request body has 1 error(s)", details = new[] { new { message, property } } })) { Problem = problem };

    public static LineAnswer Faulty(IReadOnlyList<Fault> faults)
    {
        var details = faults.Select(f => new { message = FaultWords.InMenu(f), property = f.At.ToString() });
        return new(400, PlatformJson.Element(new { message = $"The request body has {faults.Count} error(s)", details })) { Problem = FaultView.Explain(faults) };
    }

    public static LineAnswer NoMenu() => LineAnswer.NotFound(MenuRefusalView.NoMenu);

    public static LineAnswer NoImage() => Bare(400, "must upload richmenu image before applying it to user", MenuRefusalView.NoImage);

    public static LineAnswer BadUser() => LineAnswer.Error(400, "The value for the 'userId' parameter is invalid", MenuRefusalView.UserId);

    public static LineAnswer BadMenuId(string property = "richMenuId") => Detail(property, "invalid richMenuId", MenuRefusalView.MenuIdForm);
}
