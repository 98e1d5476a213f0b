using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OtopBot.Data;
using OtopBot.Dialogs.Budgeting;
using OtopBot.Dialogs.Calendaring;
using OtopBot.Dialogs.Certifying;
using OtopBot.Dialogs.Consenting;
using OtopBot.Dialogs.Disclosing;
using OtopBot.Dialogs.Enrolling;
using OtopBot.Dialogs.Extending;
using OtopBot.Dialogs.Fetching;
using OtopBot.Dialogs.Forgetting;
using OtopBot.Dialogs.Measuring;
using OtopBot.Dialogs.Promising;
using OtopBot.Dialogs.Reporting;
using OtopBot.Dialogs.SigningIn;
using OtopBot.Dialogs.Standing;
using OtopBot.Dialogs.Summarising;
using OtopBot.Dialogs.Undoing;
using OtopBot.Dialogs.Unlocking;
using OtopBot.Outbox;
using OtopBot.Summaries;

namespace OtopBot.Dialogs;

public static class DialogsSetup
{
    // The order of the dialogs is the order in which they may claim a text that belongs to none.
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DisplayNameReader>((_, _) => Task.FromResult<string?>(null));
        services.TryAddSingleton<BasicIdReader>(_ => Task.FromResult<string?>(null));
        services.TryAddSingleton(new DashboardDoor(false));
        services.TryAddSingleton(new PublicAddress(null));
        services.TryAddSingleton<NewerRelease>();
        services.AddLogging();
        services.AddMessageBudget();
        services.AddOptions<CertifyingOptions>().BindConfiguration(CertifyingOptions.Section).ValidateOnStart();
        services.AddOptions<ReportingOptions>().BindConfiguration(ReportingOptions.Section).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<ReportingOptions>, ReportingOptionsValidation>();
        return services
            .AddSummaryOptions()
            .AddSingleton<ConversationRunner>()
            .AddSingleton<SceneReader>()
            .AddSingleton<DialogRouter>()
            .AddSingleton<Lifecycle>()
            .AddSingleton<Dialog, NoticeDialog>()
            .AddSingleton<Dialog, OwnDataDialog>()
            .AddSingleton<Dialog, ChangingDialog>()
            .AddSingleton<Dialog, ForgettingDialog>()
            .AddSingleton<Dialog, EnrollingDialog>()
            .AddSingleton<Dialog, BindingDialog>()
            .AddSingleton<Dialog, IssuingDialog>()
            .AddSingleton<Dialog, CalendaringDialog>()
            .AddSingleton<Dialog, SigningInDialog>()
            .AddSingleton<Dialog, SummarisingDialog>()
            .AddSingleton(s => s.GetRequiredService<IOptions<ReportingOptions>>().Value.Reader())
            .AddSingleton<Dialog, UndoingDialog>()
            .AddSingleton<Dialog, UnlockingDialog>()
            .AddSingleton<Dialog, PromisingDialog>()
            .AddSingleton<Dialog, ExtendingDialog>()
            .AddSingleton<Dialog, CertifyingDialog>()
            .AddSingleton<Dialog, ReportingDialog>()
            .AddSingleton<Dialog, FetchingDialog>()
            .AddSingleton<Dialog, StatusDialog>()
            .AddSingleton<Dialog, HistoryDialog>()
            .AddSingleton<Dialog, BudgetingDialog>()
            .AddSingleton<Dialog, MeasuringDialog>();
    }

    private sealed class ReportingOptionsValidation : IValidateOptions<ReportingOptions>
    {
        public ValidateOptionsResult Validate(string? name, ReportingOptions options)
            => options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
