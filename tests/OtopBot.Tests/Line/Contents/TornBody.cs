namespace OtopBot.Tests.Line.Contents;

// A body of untold length that comes in pieces, and may break off or stand still.
internal sealed class TornBody(byte[] bytes, Exception? cut) : Stream
{
    private const int Piece = 77;

    public bool Stands { get; init; }

    public int Given { get; private set; }

    public bool IsClosed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Stands)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        var count = Math.Min(Math.Min(Piece, buffer.Length), bytes.Length - Given);
        if (count is 0 && cut is not null)
            throw cut;
        bytes.AsMemory(Given, count).CopyTo(buffer);
        Given += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
