namespace OtopBot.Line;

/// <summary>What LINE's refusal means for the caller.</summary>
public enum LineApiError
{
    /// <summary>400: the request is wrong, or the recipient is unknown to the channel; trying again does not help.</summary>
    BadRequest,

    /// <summary>400: the reply token was used, is too old or was never ours.</summary>
    InvalidReplyToken,

    /// <summary>400, but the reason was cut off or is none of LINE's: nothing was done, and it may be either of the two above.</summary>
    Unexplained,

    /// <summary>401: the access token is missing, expired or revoked, or none could be had; nothing was done.</summary>
    Unauthorized,

    /// <summary>403: not for this account.</summary>
    Forbidden,

    /// <summary>404: no such profile, group or menu, or none that we may see.</summary>
    NotFound,

    /// <summary>410: the content was taken back.</summary>
    Gone,

    /// <summary>413: the body is over 2 MB.</summary>
    TooLarge,

    /// <summary>429: too fast; later it may work, with the same retry key.</summary>
    RateLimited,

    /// <summary>429: the month's messages are used up; trying again does not help.</summary>
    MonthlyLimit,

    /// <summary>5xx: LINE's own trouble; try again with the same retry key.</summary>
    ServerError,

    /// <summary>Any other answer, or one that cannot be read.</summary>
    Unexpected,
}
