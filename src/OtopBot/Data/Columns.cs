using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;

namespace OtopBot.Data;

// SQLite cannot order a DateTimeOffset; a UTC DateTime sorts rightly as its text and as datetime2.
public sealed class UtcColumn() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

public sealed class SatangColumn() : ValueConverter<Baht, long>(baht => baht.Satang, satang => Baht.FromSatang(satang));

public sealed class RuleColumn() : ValueConverter<DeadlineRule, string>(rule => rule.ToString(), words => DeadlineRule.Parse(words));

public sealed class MonthColumn() : ValueConverter<FiscalMonth, string>(month => month.ToString(), key => FiscalMonth.Parse(key));
