namespace OtopBot.Outbox;

public static class OutboxRows
{
    private static readonly List<PushKind?> Kinds = [.. Enum.GetValues<PushKind>()];

    // What a newer release has queued for a purpose that this one does not know is left to it: here it could not even be read.
    public static IQueryable<OutboxMessage> Known(this IQueryable<OutboxMessage> rows) => rows.Where(row => row.Kind == null || Kinds.Contains(row.Kind));

    // Rows that may be claimed now. Within a chat an earlier row that is claimed or backs off holds up the later ones,
    // but a push that backs off does not hold up a reply, whose token ages.
    public static IQueryable<OutboxMessage> Due(this IQueryable<OutboxMessage> rows, DateTimeOffset now)
        => rows.Where(row => row.Status == OutboxStatus.Waiting && row.NextAttemptAt <= now && (row.ClaimedUntil == null || row.ClaimedUntil <= now)
            && !rows.Any(earlier => earlier.Status == OutboxStatus.Waiting && earlier.ChatId == row.ChatId && earlier.Id < row.Id
                && (earlier.ClaimedUntil > now
                    || (earlier.NextAttemptAt > now && (row.ReplyToken == null || earlier.ReplyToken != null)))));

    // Waiting rows with which nothing will happen before a moment to come, as long as nothing else changes. A row that was never
    // postponed is no such row, even when its writer's clock is a little ahead of the reader's.
    public static IQueryable<OutboxMessage> Later(this IQueryable<OutboxMessage> rows, DateTimeOffset now)
        => rows.Where(row => row.Status == OutboxStatus.Waiting && row.ClaimedUntil == null
            && ((row.NextAttemptAt > now && row.NextAttemptAt > row.CreatedAt)
                || rows.Any(earlier => earlier.Status == OutboxStatus.Waiting && earlier.ChatId == row.ChatId && earlier.Id < row.Id
                    && earlier.ClaimedUntil == null && earlier.NextAttemptAt > now && earlier.NextAttemptAt > earlier.CreatedAt && (row.ReplyToken == null || earlier.ReplyToken != null))));
}
