import { check, is, bytesOf, refused } from "./check.mjs";
import { png } from "./png.mjs";
import { blob, sim, world } from "./world.mjs";

async function upload(bytes, type, name) {
  const form = new FormData();
  form.append("as", world.user);
  form.append("file", new Blob([bytes], { type }), name);
  return (await sim("upload", form)).messageId;
}

export async function checkContent() {
  const picture = png(40, 30);
  const voice = Buffer.from("a voice");
  await check("content", async () => {
    const id = await upload(picture, "image/png", "receipt.png");
    const { httpResponse, body } = await blob.getMessageContentWithHttpInfo(id);
    is([httpResponse.status, httpResponse.headers.get("content-type")], [200, "image/png"]);
    is(await bytesOf(body), picture);
  });
  await check("content that is not there", async () => is(await refused(404, () => blob.getMessageContent("100000000000000001")), { message: "not found" }));
  await check("content is 202 while it is prepared", async () => {
    const id = await upload(voice, "audio/x-m4a", "voice.m4a");
    const first = await blob.getMessageContentWithHttpInfo(id);
    is(first.httpResponse.status, 202);
    await bytesOf(first.body);
    is(await bytesOf(await blob.getMessageContent(id)), voice);
  });
  await check("transcoding", async () => {
    const id = await upload(Buffer.from("a video"), "video/mp4", "video.mp4");
    is((await blob.getMessageContentTranscodingByMessageId(id)).status, "processing");
    is((await blob.getMessageContentTranscodingByMessageId(id)).status, "succeeded");
    is(await bytesOf(await blob.getMessageContent(id)), Buffer.from("a video"));
  });
  await check("preview", async () => {
    const id = await upload(picture, "image/png", "receipt.png");
    is(await bytesOf(await blob.getMessageContentPreview(id)), picture);
    const file = await upload(Buffer.from("xlsx"), "application/pdf", "report.pdf");
    is((await refused(400, () => blob.getMessageContentPreview(file))).message, "The content can not be previewed");
  });
  await check("content is 410 after it was taken back", async () => {
    const messageId = await upload(picture, "image/png", "receipt.png");
    await sim("unsend", { as: world.user, messageId });
    is(await refused(410, () => blob.getMessageContent(messageId)), { message: "The content is gone" });
    is(await refused(410, () => blob.getMessageContentPreview(messageId)), { message: "The content is gone" });
  });
}
