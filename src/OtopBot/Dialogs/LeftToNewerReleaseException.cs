namespace OtopBot.Dialogs;

// Not a failure of the event: it waits in the inbox for a process that can read what its chat talks about.
public sealed class LeftToNewerReleaseException() : Exception("A newer release has begun what this chat talks about.");
