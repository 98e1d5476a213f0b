// What is inside a message, drawn from its raw JSON by its type, whoever sent it.
import { el } from './dom.js';
import { contentUrl } from './api.js';
import { drawFlex } from './flex/container.js';
import { loadable } from './flex/parts.js';
import { drawTemplate } from './template.js';
import { drawImagemap } from './imagemap.js';
import { isBot } from './store.js';
import { filled, quoted, words, written } from './words.js';
import { unknown } from './unknown.js';

const drawers = {
  text: (raw, context) => bubble(quoted(raw, context.chatId), written(raw)),
  textV2: (raw, context) => bubble(quoted(raw, context.chatId), words(filled(raw))),
  flex: (raw, context) => named(drawFlex(raw.contents, context), raw),
  template: (raw, context) => named(drawTemplate(raw.template, context), raw),
  imagemap: (raw, context) => named(drawImagemap(raw, context), raw),
  sticker: raw => el('div', { class: 'sticker' }, 'สติกเกอร์', el('small', {}, `${raw.packageId ?? '?'} / ${raw.stickerId ?? '?'}`),
    raw.text && el('span', {}, raw.text), raw.keywords?.length > 0 && el('span', {}, raw.keywords.join(', '))),
  image: drawImage,
  video: (raw, { message }) => player('video', raw, message, 'วิดีโอ'),
  audio: (raw, { message }) => player('audio', raw, message, raw.duration > 0 ? `เสียง ${Math.round(raw.duration / 1000)} วินาที` : 'เสียง'),
  file: drawFile,
  location: drawLocation,
};

export function drawContent(message, context) {
  if (message.unsent) return bubble(el('em', {}, isBot(message.from) ? 'ข้อความถูกยกเลิก' : 'ยกเลิกการส่งข้อความแล้ว'));
  const raw = message.raw ?? { type: message.type, text: message.text };
  const draw = Object.hasOwn(drawers, raw.type) ? drawers[raw.type] : null;
  return draw ? draw(raw, { ...context, message }) : el('div', { class: 'bubble' }, unknown(raw));
}

const bubble = (...children) => el('div', { class: 'bubble bubble-text' }, children);

// The words for the ears and the chat list are those of the message itself.
function named(node, { altText }) {
  if (altText) node.setAttribute('aria-label', altText);
  if (altText && !node.hasAttribute('role')) node.setAttribute('role', 'group');
  return node;
}

const ownContent = (raw, { from, messageId }) =>
  (!isBot(from) && raw.contentProvider?.type !== 'external' ? contentUrl(messageId) : raw.contentProvider?.originalContentUrl);

function drawImage(raw, { message }) {
  const whole = raw.originalContentUrl ?? ownContent(raw, message);
  const picture = loadable(raw.previewImageUrl ?? raw.contentProvider?.previewImageUrl ?? whole, 'รูปภาพ', 'contain');
  return el('a', { class: 'photo', ...address(whole), title: 'เปิดรูปภาพ' }, picture);
}

function player(tag, raw, message, name) {
  const source = raw.originalContentUrl ?? ownContent(raw, message);
  return bubble(el('span', { class: 'media-name' }, `${tag === 'video' ? '▶' : '♪'} ${name}`),
    raw.previewImageUrl && el('span', { class: 'photo' }, loadable(raw.previewImageUrl, 'ภาพตัวอย่าง', 'contain')),
    source && el('a', address(source), `เปิด${tag === 'video' ? 'วิดีโอ' : 'เสียง'}`));
}

function drawFile(raw, { message }) {
  const size = raw.fileSize >= 0 ? `${raw.fileSize.toLocaleString('en-US')} ไบต์` : '';
  return bubble(el('span', { class: 'media-name' }, 'ไฟล์'), el('strong', {}, raw.fileName ?? ''), size && el('small', {}, size),
    el('a', { href: contentUrl(message.messageId), download: raw.fileName ?? '' }, 'ดาวน์โหลด'));
}

function drawLocation(raw) {
  const { latitude, longitude } = raw;
  return bubble(el('strong', {}, `ตำแหน่ง: ${raw.title ?? ''}`), el('span', { class: 'line' }, raw.address ?? ''), el('small', {}, `${latitude}, ${longitude}`));
}

const address = uri => (/^(https?:\/\/|\/sim\/)/.test(uri ?? '') ? { href: uri, target: '_blank', rel: 'noopener noreferrer' } : {});
