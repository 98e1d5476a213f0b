// What LINE refused, told in the conversation that it concerns and, when none can be named, across the page.
import { el } from './dom.js';
import { offer } from './notice.js';
import { emit, group, nameOf, on, store, user } from './store.js';

const byChat = new Map();
const told = new Set();
const unseen = new Map();

// LINE answers 409 when an earlier call with the same retry key was taken: that is success.
export const isRepeat = call => call.status === 409 && Boolean(call.retryKey);
export const isRefused = call => (call.status >= 400 && !isRepeat(call)) || !call.status;

export const refusalsOf = chatId => byChat.get(chatId) ?? [];
export const unseenRefusals = chatId => unseen.get(chatId) ?? 0;

export function startRefusals() {
  on('open', () => unseen.delete(store.openId));
}

// `isNew` is false for those read again from the list: they are no news.
export function noteCall(call, isNew) {
  if (!isRefused(call) || told.has(call.seq)) return;
  told.add(call.seq);
  const chats = Array.isArray(call.to) ? call.to : [];
  for (const id of chats) {
    byChat.set(id, [...refusalsOf(id), call]);
    if (isNew && id !== store.openId) unseen.set(id, unseenRefusals(id) + 1);
  }
  // What the bot only asks for itself, as profiles or menus, is told by the number on the tab of calls.
  if (isNew && /\/message\/(reply|push|multicast)/.test(call.path) && !chats.includes(store.openId)) tellAcross(call, chats);
  emit('refusals', { chats, call });
}

function tellAcross(call, chats) {
  const first = chats.find(id => user(id) || group(id));
  const where = first ? ` (ในแชต ${group(first)?.name ?? nameOf(first)})` : '';
  offer('refusal', `LINE ไม่รับคำขอของบอท${where}: ${reason(call).split('\n')[0]}`, 'ดูรายละเอียด', () => emit('showCall', call.seq));
}

export const reason = call => call.problem ?? (call.status ? `LINE ตอบ HTTP ${call.status}` : 'LINE ไม่ตอบ');

// A bot that tries again is refused again: one note for all of them, which leads to the newest.
export const isSameRefusal = (one, other) => one.path === other.path && one.status === other.status && reason(one) === reason(other);

export function drawRefusal(calls) {
  const call = calls.at(-1);
  const times = calls.length > 1 ? ` · ${calls.length} ครั้ง` : '';
  return el('div', { class: 'refusal', role: 'note', data: { testid: 'refusal', seq: call.seq } },
    el('p', {}, el('strong', {}, `▲ LINE ไม่รับข้อความของบอท${call.status ? ` (${call.status})` : ''}${times}`)),
    el('p', { class: 'refusal-reason' }, el('span', { class: 'for-ears' }, 'เหตุผล: '), reason(call)),
    el('button', { type: 'button', class: 'plain small', on: { click: () => emit('showCall', call.seq) } }, 'ดูคำขอและคำตอบ'));
}
