import { randomUUID } from "node:crypto";
import { LineBotClient } from "@line/bot-sdk";
import { check, is, isTrue, refused } from "./check.mjs";
import { api, sim, text, words, world } from "./world.mjs";

export async function checkMessages(receiver) {
  await check("reply", async () => {
    await sim("say", { as: world.user, text: "รายงาน" });
    const replyToken = receiver.lastEvent.replyToken;
    const { sentMessages } = await api.replyMessage({ replyToken, messages: [text("รับแล้ว")] });
    is(sentMessages.length, 1);
    isTrue(/^\d{18}$/.test(sentMessages[0].id) && sentMessages[0].quoteToken);
    is((await words(world.user)).at(-1), "รับแล้ว");
    is((await refused(400, () => api.replyMessage({ replyToken, messages: [text("อีกครั้ง")] }))).message, "Invalid reply token");
  });
  await check("push", async () => {
    const { sentMessages } = await api.pushMessage({ to: world.user, messages: [text("หนึ่ง"), text("สอง")] });
    is(sentMessages.length, 2);
    is((await words(world.user)).slice(-2), ["หนึ่ง", "สอง"]);
  });
  await check("push with retry key is sent once", async () => {
    const key = randomUUID();
    const first = await api.pushMessageWithHttpInfo({ to: world.user, messages: [text("ครั้งเดียว")] }, key);
    const again = await refused(409, () => api.pushMessage({ to: world.user, messages: [text("ครั้งเดียว")] }, key));
    is(again.sentMessages, first.body.sentMessages);
    isTrue(first.httpResponse.headers.get("x-line-request-id"));
    is((await words(world.user)).filter((w) => w === "ครั้งเดียว").length, 1);
  });
  await check("push is told what is wrong with a message", async () => {
    const { details } = await refused(400, () => api.pushMessage({ to: world.user, messages: [text("")] }));
    is(details[0].property, "messages[0].text");
  });
  await check("push to a group", async () => {
    await api.pushMessage({ to: world.group, messages: [text("ถึงกลุ่ม")] });
    is((await words(world.group)).at(-1), "ถึงกลุ่ม");
  });
  await check("multicast", async () => {
    is(await api.multicast({ to: [world.user, world.other], messages: [text("ทุกท่าน")] }, randomUUID()), {});
    is([(await words(world.user)).at(-1), (await words(world.other)).at(-1)], ["ทุกท่าน", "ทุกท่าน"]);
  });
  for (const [kind, validate] of [["reply", "validateReply"], ["push", "validatePush"], ["multicast", "validateMulticast"]]) {
    await check(`validate ${kind}`, async () => {
      is(await api[validate]({ messages: [text("ดี")] }), {});
      is((await refused(400, () => api[validate]({ messages: [text("ก".repeat(5001))] }))).details[0].property, "messages[0].text");
    });
  }
  await check("broadcast and narrowcast are refused", async () => {
    await refused(403, () => api.broadcast({ messages: [text("ทุกคน")] }));
    await refused(403, () => api.narrowcast({ messages: [text("ทุกคน")] }));
  });
  await check("loading", async () => {
    const { httpResponse, body } = await api.showLoadingAnimationWithHttpInfo({ chatId: world.user, loadingSeconds: 10 });
    is([httpResponse.status, body], [202, {}]);
    await refused(400, () => api.showLoadingAnimation({ chatId: world.user, loadingSeconds: 7 }));
  });
  await check("quota", async () => is(await api.getMessageQuota(), { type: "limited", value: 5000 }));
  await check("consumption", async () => {
    const before = (await api.getMessageQuotaConsumption()).totalUsage;
    await api.pushMessage({ to: world.user, messages: [text("นับหนึ่ง")] });
    is((await api.getMessageQuotaConsumption()).totalUsage, before + 1);
  });
  await check("the unified client on both hosts", async () => {
    const client = LineBotClient.fromChannelAccessToken({ channelAccessToken: world.token, apiBaseURL: world.base, dataApiBaseURL: world.base });
    is((await client.getBotInfo()).userId, world.bot);
    await refused(404, () => client.getMessageContent("100000000000000001"));
  });
}
