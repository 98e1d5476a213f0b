using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;

namespace OtopBot.Simulator.Control;

// Days by which things are due: the round's own, and what districts asked for, were given or promised.
public static class FactsDates
{
    public static object Of(Deadline deadline) => new { Kind = PushNames.Of(deadline.Kind), Month = deadline.Month?.ToString(), deadline.OpensOn, deadline.DueOn, deadline.LocksOn };

    public static object Of(Extension extension) => new
    {
        Kind = PushNames.Of(extension.Kind),
        Month = extension.Month?.ToString(),
        extension.DueOn,
        extension.AskedFor,
        extension.GrantedUntil,
        State = PushNames.Of(extension.State),
        extension.Number,
    };

    public static object Of(Obligation promised) => new
    {
        Kind = PushNames.Of(promised.Kind),
        Month = promised.Month?.ToString(),
        promised.PromisedFor,
        At = promised.PromisedAt?.ToOffset(Bangkok.Offset),
    };
}
