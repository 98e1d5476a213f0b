namespace OtopBot.Tests.House.Breach.Dialogs;

internal sealed record LooksBack(Webhook.Request Request, HttpClient Client);
