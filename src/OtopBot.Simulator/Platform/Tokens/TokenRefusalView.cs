using System.Globalization;

namespace OtopBot.Simulator.Platform.Tokens;

// Why LINE refused a token or did not hand one out, in plain Thai for the page.
public static class TokenRefusalView
{
    public const string Unknown = "โทเคนของช่องทาง (Authorization) ไม่มีหรือไม่ถูกต้อง";
    public const string Ended = "โทเคนของช่องทางหมดอายุแล้วตามนาฬิกาของเครื่องจำลอง ต้องขอใหม่";
    public const string Revoked = "โทเคนของช่องทางถูกเพิกถอนแล้ว หรือถูกแทนที่เพราะออกเกิน 30 โทเคน";
    public const string Form = "เนื้อความต้องเป็น application/x-www-form-urlencoded";
    public const string Grant = "grant_type ต้องเป็น client_credentials";
    public const string Channel = "client_id ไม่ใช่รหัสช่องทางของเครื่องจำลอง";
    public const string Secret = "client_secret ไม่ใช่รหัสลับของช่องทาง";
    public const string Missing = "ไม่ได้ระบุ access_token";
    public const string NotSigned = "ไม่ใช่โทเคนชนิด v2.1";
    public const string NotPlain = "ไม่ใช่โทเคนอายุสั้นหรืออายุยาวที่ยังใช้ได้";
    public const string TooMany = "ออกโทเคนชนิด v2.1 ครบ 30 โทเคนแล้ว ต้องเพิกถอนหรือรอให้หมดอายุก่อน";
    public const string TokenLife = "token_exp ต้องเป็นจำนวนวินาที 1 ถึง 2,592,000 (30 วัน)";
    public const string AssertionType = "client_assertion_type ต้องเป็น " + Assertion.Type;
    public const string AssertionForm = "client_assertion ต้องเป็น JWT ที่ลงลายมือชื่อแบบ RS256";
    public const string AssertionSignature = "ลายมือชื่อของ JWT ไม่ตรงกับกุญแจที่ลงทะเบียนไว้";
    public const string AssertionIssuer = "iss และ sub ของ JWT ต้องเป็นรหัสช่องทาง";
    public const string AssertionAudience = "aud ของ JWT ต้องเป็น https://api.line.me/";
    public const string NoKey = "ไม่มีกุญแจตาม kid ของ JWT ต้องลงทะเบียนกุญแจสาธารณะก่อน (POST /sim/keys)";
    public const string FixedStays = "โทเคนประจำของเครื่องจำลองเพิกถอนไม่ได้ ยังใช้ต่อได้";

    public static string AssertionEnd(DateTimeOffset now)
        => string.Create(CultureInfo.InvariantCulture, $"exp ของ JWT ต้องอยู่ภายใน 30 นาทีข้างหน้า ตามนาฬิกาของเครื่องจำลองซึ่งขณะนี้คือ {now.ToUnixTimeSeconds()}");
}
