using CsCheck;
using OtopBot.Domain;

namespace OtopBot.Tests.Domain;

public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("a,b\nc,d", "a|b/c|d")]
    [InlineData("a,b\r\nc,d\r\n", "a|b/c|d")]
    [InlineData("\uFEFFa, b ", "a|b")]
    [InlineData("\"418,453,794\",\"a \"\"b\"\"\"", "418,453,794|a \"b\"")]
    [InlineData("\"a\nb\",c", "a\nb|c")]
    [InlineData("a,,c\n\n,,\nd", "a||c/d")]
    [InlineData("a,\"b", "a|b")]
    [InlineData("", "")]
    public void Text_is_split_into_rows_of_cells(string text, string expected)
        => string.Join('/', CsvRows.Of(text).Select(row => string.Join('|', row))).ShouldBe(expected);

    [Fact]
    public void Quoted_cells_come_back_as_they_were()
        => Gen.String[Gen.Char["กข,\"\n1x"], 1, 8].Where(c => c.Trim() == c).Array[1, 5].Where(cells => cells.Any(c => c.Length > 0)).Sample(cells =>
        {
            var text = string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
            CsvRows.Of(text).ShouldHaveSingleItem().ShouldBe(cells);
        }, iter: 500);
}
