using System.Security.Cryptography;
using System.Text.Json;

namespace OtopBot.Dialogs;

// Marks the buttons of a card with what the draft held when it was drawn, so that a tap on a card that says something else is noticed.
public static class Nonce
{
    public static string Of<TState>(TState state)
        where TState : DialogState
        => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(state)))[..8];
}
