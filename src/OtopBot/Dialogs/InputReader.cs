using System.Text.RegularExpressions;
using OtopBot.Line.Webhook;
using OtopBot.Views;

namespace OtopBot.Dialogs;

// The only place of the dialogs that sees LINE's events.
public static partial class InputReader
{
    // Null when the event belongs to no chat.
    public static (Chat Chat, Input Input)? Read(LineEvent e) => e.Source switch
    {
        UserSource user => (new Chat(user.Id, ChatKind.Person, user.Id), Heard(e, inGroup: false)),
        GroupSource group => (new Chat(group.GroupId, ChatKind.Group, group.UserId), Heard(e, inGroup: true)),
        RoomSource room => (new Chat(room.RoomId, ChatKind.Room, room.UserId), Heard(e, inGroup: true)),
        _ => null,
    };

    private static Input Heard(LineEvent e, bool inGroup) => e switch
    {
        MessageEvent { Message: TextContent text } => Say(text, inGroup),
        MessageEvent message => new Sent(KindOf(message.Message)),
        MessageEditedEvent { Message: TextContent text } => new Edited(text.Text),
        UnsendEvent unsend => new TookBack(unsend.MessageId),
        PostbackEvent postback => Choose(postback),
        FollowEvent follow => new Followed(follow.IsUnblocked),
        UnfollowEvent => new Unfollowed(),
        JoinEvent => new BotJoined(),
        LeaveEvent => new BotLeft(),
        MemberJoinedEvent or MemberLeftEvent => new MembersChanged(),
        _ => new Unheard(),
    };

    private static Said Say(TextContent text, bool inGroup)
    {
        if (!inGroup)
            return new Said(Turned().Replace(text.Text, ""), Addressed: true) { MessageId = text.Id };

        var spoken = Turned().Replace(text.MentionsBot ? text.WithoutOwnMention() : text.Text, "");
        // Some people do both: "@บอทรายงาน บอท สรุป".
        return BotAddress.TryCut(spoken, out var rest) ? new Said(rest, Addressed: true) : new Said(spoken, text.MentionsBot);
    }

    // A rich menu that switches reports itself as a tap; nobody asked anything by it.
    private static Input Choose(PostbackEvent postback)
        => postback.Params?.Status is not null ? new Unheard() : new Chose(ButtonCode.Read(postback.Data) ?? ButtonCode.Of(Ways.Dialog, "unknown"));

    // Marks that turn the direction of writing: shown again on a card, one of them would turn the card's own words and figures too.
    [GeneratedRegex("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Turned();

    private static SentKind KindOf(MessageContent content) => content switch
    {
        StickerContent => SentKind.Sticker,
        ImageContent => SentKind.Picture,
        VideoContent => SentKind.Video,
        AudioContent => SentKind.Voice,
        FileContent => SentKind.File,
        LocationContent => SentKind.Location,
        _ => SentKind.Other,
    };
}
