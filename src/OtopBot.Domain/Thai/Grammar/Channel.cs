namespace OtopBot.Domain.Thai.Grammar;

internal enum Channel
{
    General,
    Online,
    Total,
}
