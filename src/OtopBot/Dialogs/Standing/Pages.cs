using System.Text;
using OtopBot.Domain.Campaigns;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;

namespace OtopBot.Dialogs.Standing;

// Bubbles side by side, as many to a message as LINE takes; what is too much for one reply is left out with a word how to see it.
public static class Pages
{
    private const int BubblesOfMessage = 10;

    public static IReadOnlyList<LineMessage> Of(string word, Campaign campaign, IReadOnlyList<Bubble> bubbles)
    {
        var alt = StatusView.Alt(word, campaign);
        List<List<Bubble>> messages = [];
        var (bytes, last) = (0, new List<Bubble>());
        foreach (var bubble in bubbles)
        {
            var size = Encoding.UTF8.GetByteCount(MessageBatch.Of(new FlexMessage("-", bubble)).Json);
            if (last.Count == 0 || last.Count == BubblesOfMessage || bytes + size > LineLimits.CarouselBytes)
            {
                messages.Add(last = []);
                bytes = 0;
            }

            last.Add(bubble);
            bytes += size;
        }

        List<LineMessage> say = [.. messages.Take(LineLimits.MessagesMax).Select(m => new FlexMessage(alt, m is [var only] ? only : new Carousel(m)))];
        if (messages.Count > LineLimits.MessagesMax)
            say[^1] = StatusView.More(word, campaign);
        return say;
    }
}
