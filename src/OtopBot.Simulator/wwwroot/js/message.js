// One message of a chat as LINE shows it, drawn from its raw JSON, whoever sent it.
import { el } from './dom.js';
import { drawFlex } from './flex/container.js';
import { unknown } from './flex/component.js';
import { loadable } from './flex/parts.js';
import { drawTemplate } from './template.js';
import { isBot, nameOf } from './store.js';
import { timeOf } from './thai.js';
import { avatar } from './avatar.js';
import { sentPicture } from './attach.js';

const viaWords = { reply: 'reply', push: 'push', multicast: 'multicast' };

export function drawMessage(message, { chatId, own, withName, attach }) {
  const context = { chatId, messageId: message.messageId, attach };
  const meta = el('span', { class: 'message-meta' },
    el('time', { datetime: message.at }, timeOf(message.at)),
    viaWords[message.via] && el('span', { class: 'message-via' }, viaWords[message.via]));
  return el('div', {
    class: `message ${own ? 'message-own' : 'message-other'} ${withName ? 'message-first' : ''}`,
    data: { testid: 'message', messageId: message.messageId ?? '', from: isBot(message.from) ? 'bot' : message.from, type: message.type ?? '' },
  },
  !own && (withName ? avatar(message.from) : el('span', { class: 'avatar-gap' })),
  el('div', { class: 'message-column' },
    !own && withName && el('span', { class: 'message-name' }, nameOf(message.from)),
    own && el('span', { class: 'for-ears' }, `${nameOf(message.from)} พูดว่า`),
    el('div', { class: 'message-row' }, drawContent(message, context), meta)));
}

function drawContent(message, context) {
  const raw = message.raw ?? { type: message.type, text: message.text };
  const type = raw.type ?? message.type;
  switch (type) {
    case 'text': return bubble(words(raw.text ?? message.text ?? ''));
    case 'textV2': return bubble(words(filled(raw)));
    case 'flex': return drawFlex(raw.contents, context);
    case 'template': return drawTemplate(raw.template, context);
    case 'sticker': return el('div', { class: 'sticker' }, 'สติกเกอร์', el('small', {}, `${raw.packageId} / ${raw.stickerId}`),
      raw.text && el('span', {}, raw.text), raw.keywords?.length > 0 && el('span', {}, raw.keywords.join(', ')));
    case 'image': return el('div', { class: 'photo' }, loadable(raw.previewImageUrl ?? raw.originalContentUrl
      ?? raw.contentProvider?.previewImageUrl ?? sentPicture(message.messageId), 'รูปภาพ', 'contain'));
    case 'video': return bubble('▶ วิดีโอ');
    case 'audio': return bubble(`♪ เสียง ${raw.duration ? `${Math.round(raw.duration / 1000)} วินาที` : ''}`);
    case 'file': return bubble(el('strong', {}, 'ไฟล์ '), raw.fileName ?? '', raw.fileSize ? ` (${raw.fileSize.toLocaleString('en-US')} ไบต์)` : '');
    case 'location': return bubble(el('strong', {}, `ตำแหน่ง: ${raw.title ?? ''}`), el('br'), raw.address ?? '', el('br'),
      `${raw.latitude}, ${raw.longitude}`);
    default: return el('div', { class: 'bubble' }, unknown(type), message.text && el('p', { class: 'bubble-text' }, message.text));
  }
}

const bubble = (...children) => el('div', { class: 'bubble bubble-text' }, children);

// Addresses in a text become links; everything else stays text.
function words(text) {
  return String(text).split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    index % 2 ? el('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part) : part);
}

// textV2 names its mentions and emoji in braces; doubled braces are braces.
export function filled({ text = '', substitution = {} }) {
  return text.replace(/\{\{|\}\}|\{(\w+)\}/g, (whole, key) => {
    if (!key) return whole[0];
    const one = Object.hasOwn(substitution, key) ? substitution[key] : null;
    if (one?.type === 'mention') return one.mentionee?.type === 'all' ? '@ทุกคน' : `@${nameOf(one.mentionee?.userId)}`;
    return one?.type === 'emoji' ? '(อีโมจิ)' : whole;
  });
}
