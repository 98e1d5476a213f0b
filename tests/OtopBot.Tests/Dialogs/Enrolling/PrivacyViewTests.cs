using OtopBot.Dialogs.Enrolling;
using OtopBot.Domain.People;
using OtopBot.Line;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Enrolling;

public sealed class PrivacyViewTests
{
    private static readonly EnrollingState State = new(EnrollingStep.Consenting, "0123456789ABCDEF", null, "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "พัฒนาการอำเภอ");

    [Fact]
    public void The_notice_and_its_questions() => Approved.Json(MessageBatch.Of(PrivacyView.AskConsent(State, Offer())).Json);

    [Fact]
    public void The_question_for_a_position() => Approved.Json(MessageBatch.Of(EnrollingView.AskPosition(State, Offer())).Json);

    private static EnrollingOffer Offer()
    {
        var post = new Post("56", "5602", Role.Officer, "ผู้รับผิดชอบ");
        return new EnrollingOffer(EnrolmentCode.Issue(CodePurpose.Post, "56", post, PhayaoCampaign.Signed).Code, post, PhayaoCampaign.Create());
    }
}
