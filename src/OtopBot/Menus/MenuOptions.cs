namespace OtopBot.Menus;

public sealed class MenuOptions
{
    public const string Section = "RichMenus";

    // An office that made its own menus in LINE's console switches ours off: what we showed is taken back.
    public bool Enabled { get; set; } = true;

    // How often it is looked whether somebody's menu must change; in real time.
    public TimeSpan Sweep { get; set; } = TimeSpan.FromSeconds(5);

    public IEnumerable<string> Problems()
    {
        if (Sweep < TimeSpan.FromMilliseconds(50) || Sweep > TimeSpan.FromHours(1))
            yield return $"{Section}:{nameof(Sweep)} is not between 50 ms and one hour.";
    }
}
