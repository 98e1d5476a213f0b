namespace OtopBot.Domain.Campaigns;

/// <summary>What is odd about a printed target table. Names are stored: keep them, at most twenty letters.</summary>
public enum TargetOddityKind
{
    /// <summary>A printed name is not an official one; it was read as one.</summary>
    MisreadName,

    /// <summary>The printed grand total is not the sum of the districts; both are kept.</summary>
    GrandTotalDiffers,

    /// <summary>The table prints no grand total; the sum of the districts stands for it.</summary>
    NoGrandTotal,

    /// <summary>A printed column total is not the sum of its column.</summary>
    ColumnTotalDiffers,

    /// <summary>A printed row total is not the annual target of its district.</summary>
    RowTotalDiffers,

    /// <summary>The planned months are more than the year.</summary>
    PlanExceedsAnnual,

    /// <summary>A printed name means no district of the province.</summary>
    UnknownDistrict,

    /// <summary>The printed name and the printed code mean two districts.</summary>
    NameAgainstCode,

    /// <summary>A district has two rows.</summary>
    DuplicateDistrict,

    /// <summary>A district of the province has no row.</summary>
    MissingDistrict,

    /// <summary>The table lacks a column.</summary>
    MissingColumn,

    /// <summary>A cell holds no exact amount of zero or more baht.</summary>
    NotAnAmount,
}

/// <summary>One thing that is odd about a printed target table, in machine words; what a person reads is worded elsewhere.</summary>
/// <param name="Kind">What is odd.</param>
/// <param name="Place">Where: the code of the district (or its printed name when unknown), the name of the column, or both with a slash between.</param>
/// <param name="Printed">What the table shows.</param>
/// <param name="Read">What it was read as or what was expected; empty when nothing was.</param>
public sealed record TargetOddity(TargetOddityKind Kind, string Place, string Printed, string Read)
{
    /// <summary>Whether the table cannot be used; the others are kept with the campaign and shown.</summary>
    public bool IsFault => Kind switch
    {
        TargetOddityKind.MisreadName or TargetOddityKind.GrandTotalDiffers or TargetOddityKind.NoGrandTotal => false,
        TargetOddityKind.ColumnTotalDiffers or TargetOddityKind.RowTotalDiffers or TargetOddityKind.PlanExceedsAnnual => false,
        TargetOddityKind.UnknownDistrict or TargetOddityKind.NameAgainstCode or TargetOddityKind.DuplicateDistrict => true,
        TargetOddityKind.MissingDistrict or TargetOddityKind.MissingColumn or TargetOddityKind.NotAnAmount => true,
    };
}
