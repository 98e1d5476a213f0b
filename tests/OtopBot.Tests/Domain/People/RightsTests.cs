using OtopBot.Domain.People;

namespace OtopBot.Tests.Domain.People;

public sealed class RightsTests
{
    // Each row: in the own district, in another district of the province, in another province. For a provincial post every district is its own.
    [Theory]
    [InlineData(Deed.SeeDistrict, Role.Officer, true, false, false)]
    [InlineData(Deed.SeeDistrict, Role.Province, true, true, false)]
    [InlineData(Deed.SeeDistrict, Role.Admin, true, true, false)]
    [InlineData(Deed.SeeProvince, Role.Officer, false, false, false)]
    [InlineData(Deed.SeeProvince, Role.Province, true, true, false)]
    [InlineData(Deed.SeeProvince, Role.Admin, true, true, false)]
    [InlineData(Deed.Certify, Role.Officer, true, false, false)]
    [InlineData(Deed.Certify, Role.Province, false, false, false)]
    [InlineData(Deed.Certify, Role.Admin, false, false, false)]
    [InlineData(Deed.Report, Role.Officer, true, false, false)]
    [InlineData(Deed.Report, Role.Province, false, false, false)]
    [InlineData(Deed.Report, Role.Admin, false, false, false)]
    [InlineData(Deed.Reopen, Role.Officer, false, false, false)]
    [InlineData(Deed.Reopen, Role.Province, true, true, false)]
    [InlineData(Deed.Reopen, Role.Admin, true, true, false)]
    [InlineData(Deed.Extend, Role.Officer, false, false, false)]
    [InlineData(Deed.Extend, Role.Province, true, true, false)]
    [InlineData(Deed.Extend, Role.Admin, true, true, false)]
    [InlineData(Deed.IssueCode, Role.Officer, false, false, false)]
    [InlineData(Deed.IssueCode, Role.Province, false, false, false)]
    [InlineData(Deed.IssueCode, Role.Admin, true, true, false)]
    [InlineData(Deed.OpenDashboard, Role.Officer, false, false, false)]
    [InlineData(Deed.OpenDashboard, Role.Province, false, false, false)]
    [InlineData(Deed.OpenDashboard, Role.Admin, true, true, false)]
    [InlineData(Deed.OwnData, Role.Officer, true, false, false)]
    [InlineData(Deed.OwnData, Role.Province, true, true, false)]
    [InlineData(Deed.OwnData, Role.Admin, true, true, false)]
    public void The_table_is_what_the_office_agreed_to(Deed deed, Role role, bool own, bool other, bool foreign)
    {
        var post = new Post("56", role == Role.Officer ? "5602" : null, role, "ผู้รับผิดชอบ");
        Rights.Allow(post, deed, "56", "5602").ShouldBe(own);
        Rights.Allow(post, deed, "56", "5603").ShouldBe(other);
        Rights.Allow(post, deed, "57", "5701").ShouldBe(foreign);
        Rights.Allow(post, deed, "57").ShouldBeFalse();
    }

    [Fact]
    public void Every_deed_has_exactly_one_row() => Rights.Table.Select(row => row.Deed).ShouldBe(Enum.GetValues<Deed>());
}
