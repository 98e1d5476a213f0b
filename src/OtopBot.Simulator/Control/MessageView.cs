using OtopBot.Simulator.Platform.Screen;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Control;

// A chat's message as the control side tells it.
public static class MessageView
{
    public static object Of(ChatMessage message, Func<string, string> nameOf) => new
    {
        message.Seq,
        message.MessageId,
        message.From,
        message.Via,
        message.At,
        message.Type,
        Text = ScreenText.Of(message.Raw, nameOf),
        Buttons = Tappable.In(message.Raw).Where(t => t.ShowsLabel).Select(t => t.Label),
        message.Raw,
        message.Edited,
        message.Unsent,
        message.QuickRepliesGone,
    };
}
