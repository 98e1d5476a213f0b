namespace OtopBot.Domain.People;

/// <summary>What the holder of a post may do in the bot.</summary>
public enum Role
{
    Officer,
    Province,
    Admin,
}

/// <summary>A post (ตำแหน่งหน้าที่) in an office: it stays while the people who hold it change.</summary>
public sealed class Post
{
    private Post()
    {
    }

    public Post(string provinceCode, string? districtCode, Role role, string duty) => (ProvinceCode, DistrictCode, Role, Duty) = (provinceCode, districtCode, role, duty);

    public int Id { get; private set; }

    public string ProvinceCode { get; private set; } = "";

    /// <summary>District whose figures the post may see and write; null for provincial posts.</summary>
    public string? DistrictCode { get; private set; }

    public Role Role { get; private set; }

    /// <summary>Duty in the round, such as ผู้รับผิดชอบ.</summary>
    public string Duty { get; private set; } = "";

    /// <summary>Whether both describe one post, stored or not.</summary>
    public bool IsSameAs(Post other) =>
        (ProvinceCode, DistrictCode, Role, Duty) == (other.ProvinceCode, other.DistrictCode, other.Role, other.Duty);
}
