namespace OtopBot.Line.Contents;

// Counts what is read, and waits for each piece no longer than for an answer: nobody fills our memory or holds us up for ever.
internal sealed class ContentStream(Stream inner, string call, long maxBytes, TimeSpan patience) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            return Counted(await inner.ReadAsync(buffer, limit.Token));
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LineUnreachableException(call, "the content stood still.", error);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new LineUnreachableException(call, "the content broke off.", error);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // Nothing could end a wait here.
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A content is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(int bytes) => (_read += bytes) <= maxBytes ? bytes : throw new ContentTooLargeException(maxBytes, null);
}
