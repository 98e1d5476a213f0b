// The words of a text message: mentions, emoji, addresses, what it answers.
import { el } from './dom.js';
import { chat, nameOf } from './store.js';

// Addresses in a text become links; everything else stays text.
export function words(text) {
  return String(text).split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    index % 2 ? el('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part) : part);
}

// LINE names emoji and mentions by their place in the text.
export function written({ text = '', emojis = [], mention }) {
  const marks = [
    ...emojis.map(one => ({ at: one.index, length: one.length ?? 1, node: () => emoji(one) })),
    ...(mention?.mentionees ?? []).map(one => ({ at: one.index, length: one.length, node: part => el('strong', { class: 'mention' }, part) })),
  ].filter(mark => mark.at >= 0 && mark.length > 0).sort((a, b) => a.at - b.at);
  const parts = [];
  let done = 0;
  for (const mark of marks) {
    if (mark.at < done) continue;
    parts.push(words(text.slice(done, mark.at)), mark.node(text.slice(mark.at, mark.at + mark.length)));
    done = mark.at + mark.length;
  }
  return [...parts, words(text.slice(done))];
}

const emoji = ({ productId, emojiId }) => el('span', { class: 'emoji', title: `${productId ?? ''} / ${emojiId ?? ''}` }, '(อีโมจิ)');

// textV2 names its mentions and emoji in braces; doubled braces are braces.
export function filled({ text = '', substitution = {} }) {
  return text.replace(/\{\{|\}\}|\{(\w+)\}/g, (whole, key) => {
    if (!key) return whole[0];
    const one = Object.hasOwn(substitution, key) ? substitution[key] : null;
    if (one?.type === 'mention') return one.mentionee?.type === 'all' ? '@ทุกคน' : `@${nameOf(one.mentionee?.userId)}`;
    return one?.type === 'emoji' ? '(อีโมจิ)' : whole;
  });
}

// The message that this one answers, when there is one: LINE shows its first line above.
export function quoted(raw, chatId) {
  const asked = raw.quotedMessageId ?? null;
  const other = chat(chatId).messages.find(one => (asked ? one.messageId === asked : raw.quoteToken && !raw.id && one.raw?.quoteToken === raw.quoteToken));
  if (!asked && !other) return null;
  return el('span', { class: 'quoted' }, other ? `${nameOf(other.from)}: ${firstLine(other)}` : 'ตอบข้อความก่อนหน้า');
}

const kinds = { sticker: 'สติกเกอร์', image: 'รูปภาพ', location: 'ตำแหน่ง', file: 'ไฟล์', video: 'วิดีโอ', audio: 'เสียง' };

export function firstLine(message) {
  if (message.unsent) return 'ยกเลิกข้อความแล้ว';
  const line = message.raw?.altText ?? (message.type === 'textV2' ? filled(message.raw) : message.text) ?? '';
  return line.split('\n')[0] || kinds[message.type] || message.type || '';
}
