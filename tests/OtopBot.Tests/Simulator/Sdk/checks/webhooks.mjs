import { createServer } from "node:http";
import { once } from "node:events";
import { createHmac } from "node:crypto";
import { middleware, validateSignature, SignatureValidationFailed } from "@line/bot-sdk";
import { check, is, isTrue } from "./check.mjs";
import { api, sim, world } from "./world.mjs";

// A bot that does nothing but check signatures, by the middleware as it stands.
export class Receiver {
  heard = [];

  async start() {
    const verify = middleware({ channelSecret: world.secret });
    this.server = createServer(async (request, response) => {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const raw = Buffer.concat(chunks);
      const signature = request.headers["x-line-signature"];
      const asked = { headers: request.headers, rawBody: raw };
      verify(asked, {}, (problem) => {
        this.heard.push({ raw, signature, problem, body: asked.body });
        response.statusCode = problem ? 401 : 200;
        response.end();
      });
    });
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    this.address = `http://127.0.0.1:${this.server.address().port}/line/callback`;
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }

  get last() {
    return this.heard.at(-1);
  }

  get lastEvent() {
    return this.last.body.events[0];
  }
}

export async function checkWebhooks(receiver) {
  await check("webhook endpoint get", async () => {
    const { endpoint, active } = await api.getWebhookEndpoint();
    is([endpoint, active], [world.webhook, true]);
  });
  await check("webhook endpoint set", async () => {
    await api.setWebhookEndpoint({ endpoint: receiver.address });
    is((await api.getWebhookEndpoint()).endpoint, receiver.address);
  });
  await check("webhook test reaches the bot with an empty signed body", async () => {
    const tried = await api.testWebhookEndpoint({});
    is([tried.success, tried.statusCode, tried.reason, tried.detail], [true, 200, "OK", "200"]);
    isTrue(!Number.isNaN(Date.parse(tried.timestamp)));
    is(receiver.last.body.events, []);
  });
  await check("webhook test tells of a bot that nobody answers for", async () => {
    const tried = await api.testWebhookEndpoint({ endpoint: "http://127.0.0.1:9/callback" });
    is([tried.success, tried.statusCode, tried.reason], [false, 0, "COULD_NOT_CONNECT"]);
  });
  await check("signature of Thai and emoji is accepted by the middleware", async () => {
    const said = "รายงานยอด ก.ย. ๖๙ น้ำผึ้ง ฿1,250 🌾👩🏽‍🌾";
    const { status } = await sim("say", { as: world.user, text: said });
    is([status, receiver.last.problem], [200, undefined]);
    is(receiver.lastEvent.message.text, said);
  });
  await check("signature of the raw bytes is right", () => {
    const { raw, signature } = receiver.last;
    isTrue(validateSignature(raw, world.secret, signature));
    is(signature, createHmac("sha256", world.secret).update(raw).digest("base64"));
  });
  await check("signature of a tampered body is refused", async () => {
    const { raw, signature } = receiver.last;
    const tampered = Buffer.from(raw);
    tampered[tampered.length - 3] ^= 1;
    isTrue(!validateSignature(tampered, world.secret, signature));
    isTrue(!validateSignature(raw, "another-secret", signature));

    const before = receiver.heard.length;
    const answer = await fetch(new URL("/sim/raw", world.base), { method: "POST", body: tampered, headers: { "x-line-signature": signature } });
    is((await answer.json()).status, 401);
    is(receiver.heard.length, before + 1);
    isTrue(receiver.last.problem instanceof SignatureValidationFailed);
  });
}
