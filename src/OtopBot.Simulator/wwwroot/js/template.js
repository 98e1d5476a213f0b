// Template messages: buttons, confirm, carousel, image carousel.
import { el } from './dom.js';
import { actionable, isActive, makeTappable } from './actions.js';
import { loadable } from './flex/parts.js';
import { unknown } from './unknown.js';

export function drawTemplate(template, context) {
  if (template?.type === 'buttons') return card(template, context);
  if (template?.type === 'confirm') return card(template, context, 'template-confirm');
  if (template?.type === 'carousel') return slides((template.columns ?? []).map(column => card({ ...column, image: template }, context)));
  if (template?.type === 'image_carousel') return slides((template.columns ?? []).map(column => pictureCard(column, context)));
  return unknown(template);
}

const slides = cards =>
  el('div', { class: 'flex-carousel', tabindex: '0', role: 'group', 'aria-label': 'การ์ดหลายใบ เลื่อนซ้ายขวาได้' }, cards);

function card(column, context, extra = '') {
  const look = column.image ?? column;
  const face = el('div', { class: 'template-face' },
    column.thumbnailImageUrl && el('div', {
      class: 'template-picture',
      style: { aspectRatio: look.imageAspectRatio === 'square' ? '1 / 1' : '1.51 / 1' },
    }, loadable(column.thumbnailImageUrl, 'รูปภาพ', look.imageSize === 'contain' ? 'contain' : 'cover')),
    column.title && el('p', { class: 'template-title' }, column.title),
    el('p', { class: 'template-text' }, column.text ?? ''));
  if (isActive(column.defaultAction)) makeTappable(face, column.defaultAction, context);
  return el('div', { class: `template ${extra}` }, face,
    el('div', { class: 'template-actions' },
      (column.actions ?? []).map(action => actionable(action, context, action.label ?? '', 'template-button'))));
}

function pictureCard(column, context) {
  const face = el('div', { class: 'template-picture', style: { aspectRatio: '1 / 1' } }, loadable(column.imageUrl, 'รูปภาพ', 'cover'));
  return el('div', { class: 'template' }, face,
    el('div', { class: 'template-actions' }, actionable(column.action ?? {}, context, column.action?.label ?? 'เปิด', 'template-button')));
}
