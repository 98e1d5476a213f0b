using OtopBot.Line.Webhook;

namespace OtopBot.Tests.Line.Webhook;

public sealed class LineEventTests
{
    [Fact]
    public void The_header_holds_what_all_events_share()
    {
        var said = Body.Events("texts")[0];

        said.Type.ShouldBe("message");
        said.WebhookEventId.ShouldBe("01EAB000000000000000000001");
        said.Timestamp.ShouldBe(new DateTimeOffset(2020, 6, 9, 2, 30, 1, TimeSpan.Zero));
        said.Mode.ShouldBe("active");
        said.IsStandby.ShouldBeFalse();
        said.IsRedelivery.ShouldBeFalse();
        said.ReplyToken.ShouldBe("00000000000000000000000000abc001");
        said.Source.ShouldBe(new UserSource(Body.User));
        said.Source.ShouldNotBeNull().ChatId.ShouldBe(Body.User);
        Body.Events("texts")[4].IsRedelivery.ShouldBeTrue();
    }

    [Fact]
    public void Raw_is_the_very_text_of_the_element_and_reads_the_same_again()
    {
        foreach (var element in Body.All.SelectMany(bytes => Body.Read(bytes).Events))
        {
            var again = LineEvent.Parse(element.Raw);

            again.GetType().ShouldBe(element.GetType());
            again.Header.ShouldBe(element.Header);
        }

        Body.Read($$"""{"destination":"{{Body.Bot}}","events":[ {"a" : "ก\u0e02" }, null ]}""").Events
            .Select(element => element.Raw).ShouldBe(["""{"a" : "ก\u0e02" }""", "null"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("\ud800")]
    public void A_stored_text_that_is_no_JSON_is_malformed_not_an_exception(string raw) =>
        LineEvent.Parse(raw).ShouldBeOfType<MalformedEvent>().Raw.ShouldBe(raw);

    [Fact]
    public void Chats_of_every_kind_say_where_to_answer_and_who_spoke()
    {
        var events = Body.Events("texts");

        events[1].Source.ShouldBe(new GroupSource(Body.Group, Body.Member));
        (events[1].Source!.ChatId, events[1].Source!.UserId).ShouldBe((Body.Group, Body.Member));
        (events[3].Source!.ChatId, events[3].Source!.UserId).ShouldBe((Body.Group, null));
        events[4].Source.ShouldBe(new RoomSource(Body.Room, Body.Member));
        events[4].Source!.ChatId.ShouldBe(Body.Room);
    }

    [Fact]
    public void Friends_groups_and_members_come_and_go()
    {
        var events = Body.Events("chats");

        events[0].ShouldBeOfType<FollowEvent>().IsUnblocked.ShouldBeTrue();
        events[1].ShouldBeOfType<FollowEvent>().IsUnblocked.ShouldBeFalse();
        events[2].ShouldBeOfType<UnfollowEvent>().ReplyToken.ShouldBeNull();
        events[3].ShouldBeOfType<JoinEvent>();
        events[4].ShouldBeOfType<LeaveEvent>();
        events[5].ShouldBeOfType<MemberJoinedEvent>().UserIds.ShouldBe([Body.User, Body.Member]);
        events[6].ShouldBeOfType<MemberLeftEvent>().UserIds.ShouldBe([Body.Member]);
        events[7].ShouldBeOfType<UnsendEvent>().MessageId.ShouldBe("500000000000000001");
        events[8].ShouldBeOfType<MessageEditedEvent>().Message.ShouldBeOfType<TextContent>().Text.ShouldBe("แก้แล้ว");
        var linked = events[9].ShouldBeOfType<AccountLinkEvent>();
        (linked.Result, linked.Nonce).ShouldBe(("ok", "nonce-1"));
        var failed = events[10].ShouldBeOfType<AccountLinkEvent>();
        (failed.Result, failed.Source, failed.ReplyToken).ShouldBe(("failed", null, null));
    }

    [Fact]
    public void Postbacks_bring_their_data_and_what_was_picked()
    {
        var events = Body.Events("postbacks").Cast<PostbackEvent>().ToList();

        (events[0].Data, events[0].Params).ShouldBe(("a=save&m=2563-06", null));
        events[1].Params!.Date.ShouldBe("2020-06-30");
        events[2].Params!.Time.ShouldBe("09:00");
        events[3].Params!.Datetime.ShouldBe("2020-06-30T09:00");
        events[4].Params.ShouldBe(new PostbackParams(null, null, null, "menu-b", "SUCCESS"));
        events[5].Params.ShouldBe(new PostbackParams(null, null, null, null, "FAILED"));
    }

    [Fact]
    public void What_LINE_may_add_is_survived()
    {
        var events = Body.Events("news");

        events[0].ShouldBeOfType<UnknownEvent>().Type.ShouldBe("teleport");
        events[1].ShouldBeOfType<UnknownEvent>().Type.ShouldBe("beacon");
        events[2].ShouldBeOfType<UnknownEvent>().Source.ShouldBeNull();
        events[3].ShouldBeOfType<MessageEvent>().Message.ShouldBeOfType<UnknownContent>().Type.ShouldBe("poll");
        events[4].Source.ShouldBe(new UnknownSource("community", Body.User));
        events[4].Source!.ChatId.ShouldBeNull();
        events[5].ShouldBeOfType<MessageEvent>().Mode.ShouldBe("resting");
        events[5].IsStandby.ShouldBeFalse();
        events[6].IsStandby.ShouldBeTrue();
        events[6].ReplyToken.ShouldBeNull();
    }

    [Fact]
    public void A_malformed_element_keeps_the_names_it_has()
    {
        var broken = Body.Events("broken-elements");

        broken[1].WebhookEventId.ShouldBe("");
        broken[14].ShouldBeOfType<MalformedEvent>().Problem.ShouldBe("message is missing.");
        broken[14].Type.ShouldBe("message");
        broken[14].WebhookEventId.ShouldNotBeEmpty();
        broken[14].Source.ShouldBe(new UserSource(Body.User));
    }
}
