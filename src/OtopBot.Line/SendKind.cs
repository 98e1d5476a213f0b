namespace OtopBot.Line;

/// <summary>The calls that send, for asking LINE in advance whether it would take the messages there.</summary>
public enum SendKind
{
    Reply,
    Push,
    Multicast,
}
