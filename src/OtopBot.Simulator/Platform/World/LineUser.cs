namespace OtopBot.Simulator.Platform.World;

// Somebody on LINE who has added the bot. Blocking and unfollowing are the same thing to LINE.
public sealed class LineUser
{
    public required string UserId { get; init; }

    public required string DisplayName { get; set; }

    public bool Blocked { get; set; }
}
