namespace OtopBot.Simulator.Platform.Checks;

// One broken rule: where, which, the limit or the permitted values, and what was there.
public sealed record Fault(Place At, Rule Rule, string Limit = "", string Found = "");
