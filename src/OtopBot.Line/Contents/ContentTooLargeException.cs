namespace OtopBot.Line.Contents;

/// <summary>A content has more bytes than the caller takes; what was read of it is no whole.</summary>
public sealed class ContentTooLargeException(long maxBytes, long? length)
    : Exception(length is { } known ? $"The content has {known} bytes, more than {maxBytes}." : $"The content has more than {maxBytes} bytes.")
{
    /// <summary>The caller's ceiling in bytes.</summary>
    public long MaxBytes { get; } = maxBytes;

    /// <summary>The length in bytes that LINE told; null when it told none.</summary>
    public long? Length { get; } = length;
}
