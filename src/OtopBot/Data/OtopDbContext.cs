using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Reports;

namespace OtopBot.Data;

public abstract class OtopDbContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<EnrolmentCode> Codes => Set<EnrolmentCode>();

    public DbSet<ProvincialGroup> Groups => Set<ProvincialGroup>();

    public DbSet<Certification> Certifications => Set<Certification>();

    public DbSet<MonthlyReport> Reports => Set<MonthlyReport>();

    public DbSet<Reopening> Reopenings => Set<Reopening>();

    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<Obligation> Obligations => Set<Obligation>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(OtopDbContext).Assembly);

    // Kinds of values that both databases store in a form they can order and compare.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcColumn>();
        configurationBuilder.Properties<Baht>().HaveConversion<SatangColumn>();
        configurationBuilder.Properties<FiscalMonth>().HaveConversion<MonthColumn>().HaveMaxLength(7).AreUnicode(false);
        configurationBuilder.Properties<DeadlineRule>().HaveConversion<RuleColumn>().HaveMaxLength(40).AreUnicode(false);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20).AreUnicode(false);
    }
}
