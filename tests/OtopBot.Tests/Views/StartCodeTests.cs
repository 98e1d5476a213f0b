using OtopBot.Dialogs.Certifying;
using OtopBot.Dialogs.Reporting;
using OtopBot.Tests.Support;
using OtopBot.Views;

namespace OtopBot.Tests.Views;

public sealed class StartCodeTests
{
    [Fact]
    public void The_clocks_buttons_are_those_that_the_dialogs_read()
    {
        StartCode.Report("5607", PhayaoCampaign.June).Write().ShouldBe(ReportingCode.Start("5607", PhayaoCampaign.June).Write());
        StartCode.Certify("5607").Write().ShouldBe(CertifyingCode.Start("5607").Write());
        StartCode.Status().Write().ShouldBe(OtopBot.Dialogs.Standing.StandingCode.ShowStatus().Write());
        var campaign = PhayaoCampaign.Create();
        StartCode.Promise("5607", campaign.CertificationDeadline).Write().ShouldBe("promise.ask?d=5607&m=cert");
        StartCode.Extend("5607", campaign.ReportDeadline(PhayaoCampaign.June)).Write().ShouldBe("extend.ask?d=5607&m=2563-06");
    }
}
