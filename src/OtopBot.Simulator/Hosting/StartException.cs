namespace OtopBot.Simulator.Hosting;

// The simulator cannot start; the message is one plain line for the person at the terminal.
public sealed class StartException(string message, Exception? cause = null) : Exception(message, cause);
