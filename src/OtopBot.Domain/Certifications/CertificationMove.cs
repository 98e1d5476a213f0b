namespace OtopBot.Domain.Certifications;

/// <summary>What can happen to a certification after it was filed.</summary>
public enum CertificationMove
{
    /// <summary>The district files a newer version.</summary>
    Replace,

    /// <summary>The district takes it back (C6).</summary>
    Withdraw,

    /// <summary>The correction that had replaced it is taken back.</summary>
    Restore,
}

/// <summary>The one table of where a certification can go: nothing leaves Withdrawn, and only a restoration leaves Superseded.</summary>
public static class CertificationMoves
{
    /// <summary>The state after the move; null when the move cannot be made.</summary>
    public static CertificationState? After(CertificationState state, CertificationMove move) => (state, move) switch
    {
        (CertificationState.InForce or CertificationState.Pending or CertificationState.Returned, CertificationMove.Replace) => CertificationState.Superseded,
        (CertificationState.InForce or CertificationState.Pending or CertificationState.Returned, CertificationMove.Withdraw) => CertificationState.Withdrawn,
        (CertificationState.Superseded, CertificationMove.Restore) => CertificationState.InForce,
        _ => null,
    };
}
