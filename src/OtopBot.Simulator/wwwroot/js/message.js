// One message of a chat as LINE shows it: who, what, when, and what may be done with it.
import { el } from './dom.js';
import { drawContent } from './content.js';
import { isBot, isLost, nameOf } from './store.js';
import { timeOf } from './thai.js';
import { avatar } from './avatar.js';
import { moreButton } from './more.js';
import { loadable } from './flex/parts.js';

const viaWords = { reply: 'ตอบด้วยโทเคนของข้อความ ไม่ใช้โควตา', push: 'ส่งเอง ใช้โควตา', multicast: 'ส่งเองถึงหลายคน ใช้โควตาคนละหนึ่ง' };

export function drawMessage(message, { chatId, own, withName, attach }) {
  const context = { chatId, messageId: message.messageId, attach };
  const meta = el('span', { class: 'message-meta' },
    el('span', { class: 'message-marks' },
      isLost(message) && el('span', { class: 'message-lost' }, '▲ ไม่ถึงบอท'), message.edited && el('span', {}, 'แก้ไขแล้ว'), viaWords[message.via] && el('span', { title: viaWords[message.via] }, message.via), moreButton(message, chatId)),
    el('time', { datetime: message.at }, timeOf(message.at)));
  return el('div', {
    class: `message ${own ? 'message-own' : 'message-other'} ${withName ? 'message-first' : ''}`,
    data: {
      testid: 'message', messageId: message.messageId ?? '', seq: message.seq, type: message.type ?? '',
      from: isBot(message.from) ? 'bot' : message.from,
    },
  },
  !own && (withName ? face(message) : el('span', { class: 'avatar-gap' })),
  el('div', { class: 'message-column' },
    !own && withName && el('span', { class: 'message-name' }, senderName(message)),
    own && el('span', { class: 'for-ears' }, `${nameOf(message.from)} พูดว่า`),
    el('div', { class: 'message-row' }, drawContent(message, context), meta)));
}

// A message may come under another name and picture than the bot's own.
const senderName = message => (isBot(message.from) && message.raw?.sender?.name) || nameOf(message.from);

export const sameSender = (one, other) =>
  one.from === other.from && JSON.stringify(one.raw?.sender ?? null) === JSON.stringify(other.raw?.sender ?? null);

function face(message) {
  const icon = isBot(message.from) && message.raw?.sender?.iconUrl;
  return icon ? el('span', { class: 'avatar avatar-picture' }, loadable(icon, '', 'cover')) : avatar(message.from);
}
