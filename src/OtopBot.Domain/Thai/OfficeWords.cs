namespace OtopBot.Domain.Thai;

/// <summary>How offices name the people, duties and groups of a round.</summary>
public static class OfficeWords
{
    /// <summary>The duty of the officer who reports for a district.</summary>
    public const string Responsible = "ผู้รับผิดชอบ";

    /// <summary>The duty of the officer who stands in.</summary>
    public const string Deputy = "ผู้รับผิดชอบสำรอง";

    /// <summary>The district's head of community development.</summary>
    public const string Head = "พัฒนาการอำเภอ";

    /// <summary>The duty of the provincial administrator.</summary>
    public const string Administrator = "ผู้ดูแลระบบ";

    /// <summary>The official position of community development staff.</summary>
    public const string Position = "นักวิชาการพัฒนาชุมชน";

    /// <summary>What the row of totals of a printed table begins with.</summary>
    public const string Total = "รวม";

    public static string OfficerOf(string district) => $"เจ้าหน้าที่พัฒนาชุมชนอำเภอ{district}";

    public static string AdministratorOf(string province) => $"เจ้าหน้าที่ผู้ดูแลระบบ สำนักงานพัฒนาชุมชนจังหวัด{province}";

    public static string GroupOf(string province) => $"พัฒนาชุมชนจังหวัด{province}";
}
