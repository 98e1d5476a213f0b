namespace OtopBot.Views;

// Colours of the cards; each pair of text and ground keeps a contrast of 4.5 : 1. Nothing is told by colour alone.
public static class Ink
{
    public const string Text = "#1F2933";
    public const string Quiet = "#5B6673";
    public const string Line = "#D5DBE1";
    public const string Ground = "#E4E9EE";
    public const string Main = "#0B6B4F";
    public const string Warning = "#9A4B00";
}
