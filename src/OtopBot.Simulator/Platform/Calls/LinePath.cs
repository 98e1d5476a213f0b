namespace OtopBot.Simulator.Platform.Calls;

// One of LINE's paths and who answers it. Open: no token is asked for, as on those that hand tokens out.
public sealed record LinePath(string Method, string Pattern, Func<LineCall, Task<LineAnswer>> AnswerAsync, bool Open = false);
