namespace OtopBot.Tests.House.Breach.Webhook;

// These types break the rules on purpose: the rules must find them.
internal sealed record Request;
