namespace OtopBot.Dialogs.Extending;

// Why nothing can be extended to a day.
public enum DayProblem
{
    NotLater,
    Past,
    AfterLock,
    NotWorking,
}
