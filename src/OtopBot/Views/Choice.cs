using OtopBot.Line.Messages;

namespace OtopBot.Views;

// A button; Main marks the one that most people want.
public sealed record Choice(string Label, LineAction Action, bool Main = false)
{
    public Choice(string label, ButtonCode code, bool main = false) : this(label, new PostbackAction(label, code.Write()) { DisplayText = label }, main)
    {
    }
}
