namespace OtopBot.Data;

// Where people reach the bot from outside; null when nobody can, and then nothing offers links or pictures.
public sealed record PublicAddress(Uri? Base);
