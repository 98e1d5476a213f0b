import { checkChats } from "./checks/chats.mjs";
import { checkContent } from "./checks/content.mjs";
import { checkMenus } from "./checks/menus.mjs";
import { checkMessages } from "./checks/messages.mjs";
import { checkTokens } from "./checks/tokens.mjs";
import { Receiver, checkWebhooks } from "./checks/webhooks.mjs";

const receiver = new Receiver();
await receiver.start();
try {
  await checkWebhooks(receiver);
  await checkMessages(receiver);
  await checkContent();
  await checkMenus();
  await checkTokens();
  await checkChats(receiver);
} finally {
  receiver.stop();
}
