using System.Reflection;
using System.Xml.Linq;
using OtopBot.Domain.Money;
using OtopBot.Line;

namespace OtopBot.Tests.House;

public sealed class DocumentationRulesTests
{
    [Theory]
    [InlineData(typeof(Baht))]
    [InlineData(typeof(LineLimits))]
    public void Every_public_type_of_Domain_and_Line_says_what_it_means(Type inside)
    {
        var documentation = XDocument.Load(Path.ChangeExtension(inside.Assembly.Location, ".xml"));

        Undocumented(inside.Assembly, new XDocument(new XElement("doc"))).ShouldNotBeEmpty();
        Undocumented(inside.Assembly, documentation).ShouldBeEmpty();
    }

    private static IEnumerable<string> Undocumented(Assembly assembly, XDocument documentation)
    {
        var said = documentation.Descendants("member")
            .Where(m => !string.IsNullOrWhiteSpace(m.Element("summary")?.Value))
            .Select(m => m.Attribute("name")!.Value)
            .ToHashSet();
        return assembly.GetExportedTypes().Select(t => t.FullName!.Replace('+', '.')).Where(name => !said.Contains($"T:{name}"));
    }
}
