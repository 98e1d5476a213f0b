// What the page knows, in one place. Topics: state, message, loaded, chats, open, choose, speaker, pc, call, refusals,
// showCall, clock, jump, facts, weather, loading, grown, input, suggest, said, lost, seek, showPane, otherStart.
import * as api from './api.js';

const listeners = new Map();
export const on = (topic, listener) => listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
export const emit = (topic, data) => (listeners.get(topic) ?? []).forEach(listener => listener(data));

export const store = { state: null, chats: new Map(), openId: null, linked: false };
const speakers = new Map();
const seenKey = 'otopbot-simulator-seen';
const seen = JSON.parse(sessionStorage.getItem(seenKey) ?? '{}');

const botName = 'บอท OTOP';
export const user = userId => store.state?.users.find(one => one.userId === userId) ?? null;
export const group = groupId => store.state?.groups.find(one => one.groupId === groupId) ?? null;
const roleWords = { officer: 'เจ้าหน้าที่อำเภอ', province: 'จังหวัด', admin: 'ผู้ดูแลระบบ' };
export const roleWord = one => roleWords[one?.role] ?? 'ยังไม่ลงทะเบียน';
export const isBot = id => id === 'bot' || id === store.state?.botUserId;
export const nameOf = id => (isBot(id) ? botName : user(id)?.displayName ?? `ไม่ทราบชื่อ (${String(id).slice(0, 7)}…)`);

// Who speaks in a chat: its only person, or the chosen member of the group.
export function speaker(chatId = store.openId) {
  const of = group(chatId);
  if (!of) return chatId;
  return of.members.includes(speakers.get(chatId)) ? speakers.get(chatId) : of.members[0] ?? null;
}
export function chooseSpeaker(chatId, userId) {
  speakers.set(chatId, userId);
  emit('speaker', chatId);
}
export const place = chatId => (group(chatId) ? { as: speaker(chatId), in: chatId } : { as: chatId });

// LINE for PC shows neither quick replies nor rich menus; each conversation is looked at in one or the other.
const onPc = new Set();
export const isPc = chatId => onPc.has(chatId);
export function choosePc(chatId, chosen) {
  if (chosen) onPc.add(chatId);
  else onPc.delete(chatId);
  emit('pc', chatId);
}

export function chat(chatId) {
  if (!store.chats.has(chatId)) store.chats.set(chatId, { id: chatId, messages: [], loaded: false, lostAt: null });
  return store.chats.get(chatId);
}
// Messages that the weather lost on their way to the bot: nobody else remembers which.
const lost = new Set();
export const isLost = message => lost.has(message.messageId);
export function rememberLost(messageId) {
  lost.add(messageId);
  emit('lost', messageId);
}

export const lastMessage = chatId => chat(chatId).messages.at(-1) ?? null;
const lastSeq = of => of.messages.at(-1)?.seq ?? 0;

export function unread(chatId) {
  return chat(chatId).messages.filter(message => message.seq > (seen[chatId] ?? 0) && isBot(message.from)).length;
}

export function markSeen(chatId) {
  seen[chatId] = lastSeq(chat(chatId));
  sessionStorage.setItem(seenKey, JSON.stringify(seen));
  emit('chats');
}

// Adds a message in its place; the same one again replaces what was there.
export function receive(chatId, message) {
  const messages = chat(chatId).messages;
  const index = messages.findIndex(one => one.seq === message.seq);
  const known = index >= 0;
  const before = known ? messages[index] : null;
  if (known) messages[index] = message;
  else if (message.seq > (messages.at(-1)?.seq ?? -1)) messages.push(message);
  else messages.splice(messages.findIndex(one => one.seq > message.seq), 0, message);
  const isLast = !known && messages.at(-1) === message;
  emit('message', { chatId, message, before, isLast });
}

export async function loadChat(chatId) {
  const of = chat(chatId);
  const known = of.lostAt ? of.messages.find(message => message.seq === of.lostAt) : null;
  const after = known ? known.seq - 1 : of.loaded ? of.lostAt ?? lastSeq(of) : 0;
  const { messages = [] } = await api.getChat(chatId, after).catch(error => {
    // Whoever was there and is not is of an earlier start.
    if (of.loaded && error.status === 404) emit('otherStart');
    throw error;
  });
  if (known && !messages.some(message => isSame(message, known))) return emit('otherStart');
  const isFirst = !of.loaded;
  of.loaded = true;
  of.lostAt = null;
  if (!isFirst) return messages.forEach(message => receive(chatId, message));
  // What the stream brought meanwhile may be newer than what was asked for.
  const bySeq = new Map([...messages, ...of.messages].map(message => [message.seq, message]));
  of.messages = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  emit('loaded', chatId);
}

// After a break the last known message is asked for again: when it is another one, the simulator was started anew.
const isSame = (one, other) => one.seq === other.seq && one.messageId === other.messageId && one.at === other.at;

// Remembers where each chat stood when the stream broke, so that what comes later hides no gap.
export function rememberBreak() {
  for (const of of store.chats.values()) of.lostAt ??= lastSeq(of);
}

export async function loadState() {
  const before = store.state;
  const first = !before;
  store.state = await api.getState();
  // The clock of one start only goes forward.
  if (Date.parse(store.state.now) < Date.parse(before?.now) - 1000) return emit('otherStart');
  emit('state');
  if (store.state.now) emit('clock', store.state.now);
  const ids = [...store.state.groups.map(one => one.groupId), ...store.state.users.map(one => one.userId)];
  await loadChats(ids.filter(id => !chat(id).loaded));
  if (first) for (const id of ids) seen[id] = Math.min(seen[id] ?? Infinity, lastSeq(chat(id)));
  emit('chats');
}

export const loadedChats = () => [...store.chats.values()].filter(of => of.loaded).map(of => of.id);

export async function loadChats(ids) {
  const waiting = [...ids];
  const worker = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift())
      await loadChat(id).catch(error => error.status === 404 ? null : console.error('chat', id, error.message));
  };
  await Promise.all([worker(), worker(), worker()]);
  emit('chats');
}
