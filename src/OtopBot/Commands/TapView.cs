using OtopBot.Dialogs.Calendaring;
using OtopBot.Dialogs.Certifying;
using OtopBot.Dialogs.Consenting;
using OtopBot.Dialogs.Disclosing;
using OtopBot.Dialogs.Enrolling;
using OtopBot.Dialogs.Extending;
using OtopBot.Dialogs.Fetching;
using OtopBot.Dialogs.Forgetting;
using OtopBot.Dialogs.Promising;
using OtopBot.Dialogs.Reporting;
using OtopBot.Dialogs.SigningIn;
using OtopBot.Dialogs.Summarising;
using OtopBot.Dialogs.Undoing;
using OtopBot.Dialogs.Unlocking;
using OtopBot.Views;

namespace OtopBot.Commands;

// What stood on a button, known by its code: the card itself is no longer kept once it was sent.
public static class TapView
{
    private static readonly Dictionary<string, string> Taps = new()
    {
        [$"{Ways.Dialog}.{Ways.CancelAction}"] = Words.Cancel,
        [$"{Ways.Dialog}.{Ways.HelpAction}"] = Words.Help,
        [$"{Ways.Dialog}.{Ways.MenuAction}"] = Words.Menu,
        [$"{Ways.Dialog}.{Ways.ResumeAction}"] = Words.Resume,
        [$"{Ways.Dialog}.{Ways.AgainAction}"] = Words.SeePrevious,
        [$"{SigningInView.Dialog}.{SigningInView.OpenAction}"] = Words.DashboardToo,
        [$"{ReportingCode.Dialog}.{ReportingCode.StartAction}"] = Words.ReportSales,
        [$"{ReportingCode.Dialog}.{ReportingCode.DistrictAction}"] = "เลือกอำเภอ",
        [$"{ReportingCode.Dialog}.{ReportingCode.MonthAction}"] = "เลือกเดือน",
        [$"{ReportingCode.Dialog}.{ReportingCode.FigureAction}"] = "เลือกว่าเป็นยอดใด",
        [$"{ReportingCode.Dialog}.{ReportingCode.AmountAction}"] = "เลือกจำนวนเงิน",
        [$"{ReportingCode.Dialog}.{ReportingCode.AgainAction}"] = Words.TypeAgain,
        [$"{ReportingCode.Dialog}.{ReportingCode.RepairAction}"] = "แก้ยอดตามที่เสนอ",
        [$"{ReportingCode.Dialog}.{ReportingCode.FixAction}"] = Words.Fix,
        [$"{ReportingCode.Dialog}.{ReportingCode.FixMonthAction}"] = Words.FixMonth,
        [$"{ReportingCode.Dialog}.{ReportingCode.KeepAction}"] = Words.Keep,
        [$"{ReportingCode.Dialog}.{ReportingCode.BackAction}"] = Words.Back,
        [$"{ReportingCode.Dialog}.{ReportingCode.ZeroAction}"] = Words.NoSales,
        [$"{ReportingCode.Dialog}.{ReportingCode.ChangeAction}"] = "แก้เป็นยอดใหม่",
        [$"{ReportingCode.Dialog}.{ReportingCode.OtherReasonAction}"] = Words.OtherReason,
        [$"{ReportingCode.Dialog}.{ReportingCode.ConfirmAction}"] = Words.Confirm,
        [$"{ReportingCode.Dialog}.{ReportingCode.CancelAction}"] = Words.Cancel,
        [$"{ReportingCode.Dialog}.{ReportingCode.CentralAction}"] = "ตอบเรื่องระบบกลาง",
        [$"{CertifyingCode.Dialog}.{CertifyingCode.StartAction}"] = Words.CertifyTargets,
        [$"{CertifyingCode.Dialog}.{CertifyingCode.DistrictAction}"] = "เลือกอำเภอ",
        [$"{CertifyingCode.Dialog}.{CertifyingCode.AsIsAction}"] = Words.CertifyAsIs,
        [$"{CertifyingCode.Dialog}.{CertifyingCode.CorrectAction}"] = Words.Correct,
        [$"{CertifyingCode.Dialog}.{CertifyingCode.KeepAction}"] = Words.Keep,
        [$"{CertifyingCode.Dialog}.{CertifyingCode.AmountAction}"] = "เลือกจำนวนเงิน",
        [$"{CertifyingCode.Dialog}.{CertifyingCode.AgainAction}"] = Words.TypeAgain,
        [$"{CertifyingCode.Dialog}.{CertifyingCode.BackAction}"] = Words.Back,
        [$"{CertifyingCode.Dialog}.{CertifyingCode.ConfirmAction}"] = Words.Confirm,
        [$"{CertifyingCode.Dialog}.{CertifyingCode.CancelAction}"] = Words.Cancel,
        [$"{CertifyingCode.Dialog}.{CertifyingCode.WithdrawAction}"] = Words.Withdraw,
        [$"{CertifyingCode.Dialog}.{CertifyingCode.ReasonAction}"] = "เลือกเหตุผล",
        [$"{UndoingCode.Dialog}.{UndoingCode.AskAction}"] = Words.Undo,
        [$"{UndoingCode.Dialog}.{UndoingCode.ConfirmAction}"] = Words.Confirm,
        [$"{UndoingCode.Dialog}.{UndoingCode.CancelAction}"] = Words.Cancel,
        [$"{UnlockingCode.Dialog}.{UnlockingCode.AskAction}"] = Words.AskReopening,
        [$"{UnlockingCode.Dialog}.{UnlockingCode.ChooseAction}"] = Words.AskReopening,
        [$"{UnlockingCode.Dialog}.{UnlockingCode.OpenAction}"] = Words.Reopen,
        [$"{UnlockingCode.Dialog}.{UnlockingCode.RefuseAction}"] = "ไม่เปิดให้",
        [$"{UnlockingCode.Dialog}.{UnlockingCode.ConfirmAction}"] = Words.Confirm,
        [$"{UnlockingCode.Dialog}.{UnlockingCode.CancelAction}"] = Words.Cancel,
        [$"{CalendaringCode.Dialog}.{CalendaringCode.ShowAction}"] = Words.Calendar,
        [$"{CalendaringCode.Dialog}.{CalendaringCode.AddAction}"] = Words.AddHoliday,
        [$"{CalendaringCode.Dialog}.{CalendaringCode.RevokeAction}"] = Words.RevokeHoliday,
        [$"{CalendaringCode.Dialog}.{CalendaringCode.ConfirmAction}"] = Words.Confirm,
        [$"{CalendaringCode.Dialog}.{CalendaringCode.CancelAction}"] = Words.Cancel,
        [$"{PromisingCode.Dialog}.{PromisingCode.AskAction}"] = Words.SendLater,
        [$"{PromisingCode.Dialog}.{PromisingCode.SetAction}"] = "เลือกวันที่จะส่ง",
        [$"{PromisingCode.Dialog}.{PromisingCode.DropAction}"] = Words.DropPromise,
        [$"{ExtendingCode.Dialog}.{ExtendingCode.AskAction}"] = Words.Extend,
        [$"{ExtendingCode.Dialog}.{ExtendingCode.DayAction}"] = "เลือกวันที่ขอขยาย",
        [$"{ExtendingCode.Dialog}.{ExtendingCode.GrantAction}"] = Words.Grant,
        [$"{ExtendingCode.Dialog}.{ExtendingCode.RefuseAction}"] = Words.Deny,
        [$"{ExtendingCode.Dialog}.{ExtendingCode.ConfirmAction}"] = Words.Confirm,
        [$"{ExtendingCode.Dialog}.{ExtendingCode.CancelAction}"] = Words.Cancel,
        [$"{FetchingCode.Dialog}.{FetchingCode.ListAction}"] = Words.Receipts,
        [$"{FetchingCode.Dialog}.{FetchingCode.ShowAction}"] = Words.Receipts,
        ["status.show"] = Words.Status,
        ["history.show"] = Words.History,
        ["quota.show"] = Words.Quota,
        ["effect.show"] = Words.Effects,
        [$"{SummarisingView.Dialog}.{SummarisingView.MonthAction}"] = Words.Summary,
        [$"{SummarisingView.Dialog}.{SummarisingView.MissingAction}"] = Words.Missing,
        [$"{ForgettingView.Dialog}.{ForgettingView.StartAction}"] = Words.ForgetMe,
        [$"{ForgettingView.Dialog}.{ForgettingView.ConfirmAction}"] = Words.ConfirmForgetting,
        [$"{NoticeView.Dialog}.{NoticeView.ReadAction}"] = Words.Notice,
        [$"{NoticeView.Dialog}.{NoticeView.AcceptAction}"] = Words.Accept,
        [$"{NoticeView.Dialog}.{NoticeView.DeclineAction}"] = Words.Decline,
        [$"{OwnDataView.Dialog}.{OwnDataView.ShowAction}"] = Words.OwnData,
        [$"{ChangingView.Dialog}.{ChangingView.RenameAction}"] = Words.Rename,
        [$"{ChangingView.Dialog}.{ChangingView.RepositionAction}"] = Words.Reposition,
        [$"{ChangingView.Dialog}.{ChangingView.PickAction}"] = "เลือกตำแหน่ง",
        [$"{ChangingView.Dialog}.{ChangingView.ConfirmAction}"] = Words.Confirm,
        [$"{EnrollingView.Dialog}.{EnrollingView.OfferedAction}"] = "ใช้ชื่อตามที่แสดงใน LINE",
        [$"{EnrollingView.Dialog}.{EnrollingView.PositionAction}"] = "เลือกตำแหน่ง",
        [$"{EnrollingView.Dialog}.{EnrollingView.RenameAction}"] = EnrollingView.RenameLabel,
        [$"{EnrollingView.Dialog}.{EnrollingView.AcceptAction}"] = Words.Accept,
        [$"{EnrollingView.Dialog}.{EnrollingView.DeclineAction}"] = Words.Decline,
        [$"{EnrollingView.Dialog}.{EnrollingView.RepositionAction}"] = EnrollingView.RepositionLabel,
        [$"{IssuingView.Dialog}.{IssuingView.StartAction}"] = Words.IssueCode,
        [$"{IssuingView.Dialog}.{IssuingView.DistrictAction}"] = "เลือกอำเภอ",
        [$"{IssuingView.Dialog}.{IssuingView.ProvinceAction}"] = "จังหวัด",
        [$"{IssuingView.Dialog}.{IssuingView.PostAction}"] = "เลือกหน้าที่",
        [$"{IssuingView.Dialog}.{IssuingView.GroupAction}"] = Words.BindGroup,
    };

    // The code as it is when it is no longer, or was never, ours.
    public static string Word(string data) => ButtonCode.Read(data) is { } code ? Taps.GetValueOrDefault($"{code.Dialog}.{code.Action}", data) : data;
}
