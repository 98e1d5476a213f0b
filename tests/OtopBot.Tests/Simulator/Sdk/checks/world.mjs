import { messagingApi, channelAccessToken } from "@line/bot-sdk";

// Where the pretend LINE is and who lives there; told by whoever starts the checks.
export const world = JSON.parse(process.env.OTOPBOT_SDK_WORLD);

// The official clients, unchanged but for their address.
const address = { baseURL: world.base };
export const as = (token) => ({
  api: new messagingApi.MessagingApiClient({ ...address, channelAccessToken: token }),
  blob: new messagingApi.MessagingApiBlobClient({ ...address, channelAccessToken: token }),
});
export const { api, blob } = as(world.token);
export const tokens = new channelAccessToken.ChannelAccessTokenClient(address);

export const text = (words) => ({ type: "text", text: words });

// What people and scripts do, on the control side.
export async function sim(path, body) {
  const form = body instanceof FormData;
  const response = await fetch(new URL(`/sim/${path}`, world.base), body === undefined ? {} : {
    method: "POST",
    headers: form ? {} : { "Content-Type": "application/json" },
    body: form ? body : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`/sim/${path} answered ${response.status}: ${answer.error}`);
  return answer;
}

export const words = async (chatId) => (await sim(`chats/${chatId}`)).messages.map((m) => m.text);
