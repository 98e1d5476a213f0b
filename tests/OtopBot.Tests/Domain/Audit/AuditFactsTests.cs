using OtopBot.Domain.Audit;
using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Audit;

public sealed class AuditFactsTests
{
    [Fact]
    public void Facts_are_in_order_exact_and_without_what_is_not_known()
        => new AuditFacts()
            .Add("reason", (string?)null)
            .Add("online", Baht.Of(1.25m))
            .Add("at", (DateTimeOffset?)Phayao.Monday)
            .Add("district", "จุน")
            .Add("onTime", (bool?)false)
            .Add("plan", Phayao.Plan(2, 1))
            .Add("version", 1)
            .ToString()
            .ShouldBe("""{"at":"2020-06-08T02:00:00.0000000Z","district":"จุน","onTime":false,"online":125,"plan":["2563-06=200","2563-07=100"],"version":1}""");

    [Fact]
    public void Facts_of_whatever_order_are_the_same()
        => new AuditFacts().Add("a", 1).Add("B", 2).ToString().ShouldBe(new AuditFacts().Add("B", 2).Add("a", 1).ToString());
}
