namespace OtopBot.Domain.People;

/// <summary>The LINE group of a province, bound by an administrator with a code (G1).</summary>
public sealed class ProvincialGroup
{
    private ProvincialGroup()
    {
    }

    public ProvincialGroup(string provinceCode, string chatId, DateTimeOffset boundAt) => (ProvinceCode, ChatId, BoundAt) = (provinceCode, chatId, boundAt);

    public int Id { get; private set; }

    public string ProvinceCode { get; private set; } = "";

    /// <summary>LINE's group id.</summary>
    public string ChatId { get; private set; } = "";

    public DateTimeOffset BoundAt { get; private set; }

    /// <summary>When the bot was removed or another group took its place.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset at) => EndedAt ??= at;
}
