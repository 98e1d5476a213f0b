using OtopBot.Views;

namespace OtopBot.Admin;

public static class SignInView
{
    public static readonly string Ask = Page("หน้างานระบบ", """
        <p>กดปุ่มเพื่อเข้าดูงานตามเวลาของบอท ลิงก์นี้ใช้ได้ครั้งเดียว</p>
        <form method="post"><button>เข้าหน้างานระบบ</button></form>
        """);

    public static readonly string Refused = Page("ลิงก์นี้ใช้ไม่ได้", $"""
        <p>ลิงก์หมดเวลาหรือถูกใช้ไปแล้ว พิมพ์ “{Words.Dashboard}” ในแชตส่วนตัวกับบอทเพื่อขอลิงก์ใหม่</p>
        """);

    private static string Page(string title, string body) => $$"""
        <!doctype html>
        <html lang="th">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{{title}}</title>
        <style>body{font:18px/1.6 sans-serif;max-width:28em;margin:3em auto;padding:0 1em}button{font:inherit;padding:.5em 1.5em}</style>
        <h1>{{title}}</h1>
        {{body}}
        </html>
        """;
}
