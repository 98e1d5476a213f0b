using OtopBot.Line;
using OtopBot.Line.Messages;

namespace OtopBot.Tests.Line;

public sealed class MessageBatchTests
{
    [Fact]
    public void A_stored_batch_comes_back_as_it_was()
    {
        var batch = MessageBatch.Of(new TextMessage("หนึ่ง"), new TextMessage("สอง"));

        var again = MessageBatch.FromJson(batch.Json);

        again.Json.ShouldBe("""[{"type":"text","text":"หนึ่ง"},{"type":"text","text":"สอง"}]""");
        again.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("[{},{},{},{},{},{}]")]
    [InlineData("""[{"type":"text"}""")]
    [InlineData("""[{}],"to":"U" """)]
    public void What_is_no_batch_is_not_taken_from_the_store(string json) =>
        Should.Throw<FormatException>(() => MessageBatch.FromJson(json));
}
