using OtopBot.Dialogs.Enrolling;
using OtopBot.Domain.People;
using OtopBot.Line;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Enrolling;

public sealed class IssuingViewTests
{
    [Fact]
    public void The_offices() => Approved.Json(MessageBatch.Of(IssuingView.AskOffice(PhayaoCampaign.Create())).Json);

    [Fact]
    public void The_code_and_the_message_to_forward()
        => Approved.Json(MessageBatch.Of(IssuingView.Issued(
            "ABCD-2345", new Post("56", "5608", Role.Officer, "ผู้รับผิดชอบ"), PhayaoCampaign.Signed.AddDays(7), "@123abcde", PhayaoCampaign.Create())).Json);

    [Fact]
    public void The_code_of_the_group()
        => Approved.Json(MessageBatch.Of(IssuingView.IssuedForGroup("ABCD-2345", PhayaoCampaign.Signed.AddDays(7), PhayaoCampaign.Create())).Json);
}
