namespace OtopBot.Simulator.Platform.Menus;

// All menus of the channel, and who sees which. The images are kept apart, see ContentStore.
public sealed class RichMenus
{
    public List<RichMenu> Made { get; init; } = [];

    public string? Default { get; set; }

    // Menu by user.
    public Dictionary<string, string> Linked { get; init; } = [];

    // Menu by alias. A deleted menu stays named here: a switch to it then fails, as on LINE.
    public Dictionary<string, string> Aliases { get; init; } = [];

    // By the id of the request that asked for them.
    public Dictionary<string, DoneBatch> Batches { get; init; } = [];

    public RichMenu? Find(string richMenuId) => Made.Find(m => m.RichMenuId == richMenuId);

    // The person's own menu, else everybody's.
    public string? ShownTo(string userId) => Linked.GetValueOrDefault(userId) ?? Default;

    public void Put(RichMenu menu)
    {
        var index = Made.FindIndex(m => m.RichMenuId == menu.RichMenuId);
        if (index < 0)
            Made.Add(menu);
        else
            Made[index] = menu;
    }

    public void Remove(string richMenuId)
    {
        Made.RemoveAll(m => m.RichMenuId == richMenuId);
        if (Default == richMenuId)
            Default = null;
        foreach (var userId in Linked.Where(l => l.Value == richMenuId).Select(l => l.Key).ToList())
            Linked.Remove(userId);
    }
}

// A batch is done as soon as it is accepted here. ResumeKey makes a second sending of it harmless.
public sealed record DoneBatch(DateTimeOffset At, string? ResumeKey);
