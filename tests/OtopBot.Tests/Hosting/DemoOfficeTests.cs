using OtopBot.Domain.People;
using OtopBot.Hosting;

namespace OtopBot.Tests.Hosting;

public sealed class DemoOfficeTests
{
    [Fact]
    public void It_is_one_administrator_and_one_officer_of_every_district()
    {
        DemoOffice.BuiltIn.People.Count.ShouldBe(10);
        DemoOffice.BuiltIn.Administrator.DisplayName.ShouldBe("เจ้าหน้าที่ผู้ดูแลระบบ สำนักงานพัฒนาชุมชนจังหวัดพะเยา");
        DemoOffice.BuiltIn.People.Where(p => p.Role == Role.Officer).Select(p => p.DistrictCode).ShouldBe(Enumerable.Range(5601, 9).Select(code => $"{code}"));
    }

    [Fact]
    public void Their_ids_have_LINEs_shape_and_never_change()
    {
        DemoOffice.BuiltIn.People.ShouldAllBe(p => p.LineUserId.Length == 33 && p.LineUserId[0] == 'U' && p.LineUserId.Skip(1).All(char.IsAsciiHexDigitLower));
        DemoOffice.BuiltIn.People.Select(p => p.LineUserId).ShouldBeUnique();
        DemoOffice.BuiltIn.GroupId.ShouldBe("C6901184fefd4e3a89795fb5e9e37ecff");
        DemoOffice.BuiltIn.People.Single(p => p.DistrictCode == "5602").LineUserId.ShouldBe("Ubb3948fca5e977004b3bb0d722a0a286");
    }
}
