namespace OtopBot.Domain.Thai;

/// <summary>Reads short answers and commands in the forms people type; null when the text is none.</summary>
public static class AnswerReader
{
    public static Answer? Read(string text) => null;
}
