namespace OtopBot.Tests.Journeys;

// Stories that keep every core busy with processes of their own: side by side they would only wait for each other.
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneAtATime
{
    public const string Name = "One at a time";
}
