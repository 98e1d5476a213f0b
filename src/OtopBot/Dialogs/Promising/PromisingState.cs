using OtopBot.Domain.Calendar;

namespace OtopBot.Dialogs.Promising;

// Asked for the day; without a month it is that of the certification.
public sealed record PromisingState(string District, FiscalMonth? Month) : DialogState;
