import { el } from '../dom.js';
import { actionable } from '../actions.js';
import { shrinkToFit } from './text.js';
import { aspect, color, flexEnd, font, length, picture } from './sizes.js';

export function drawButton(button, parent, context) {
  const style = ['primary', 'secondary', 'link'].includes(button.style) ? button.style : 'link';
  const label = el('span', { class: 'flex-button-label' }, button.action?.label ?? '');
  const node = actionable(button.action ?? {}, context, label,
    `flex-button flex-button-${style} ${button.height === 'sm' ? 'flex-button-sm' : ''}`);
  const chosen = color(button.color);
  if (chosen && style === 'link') node.style.color = chosen;
  else if (chosen) node.style.backgroundColor = chosen;
  if (button.adjustMode === 'shrink-to-fit') shrinkToFit(label, '16px');
  return el('div', { class: 'flex-cell', style: { justifyContent: flexEnd(button.gravity) ?? 'flex-start' } }, node);
}

export function drawSeparator(separator, parent) {
  const node = el('div', { class: `flex-separator flex-separator-${parent === 'vertical' ? 'line' : 'post'}`, role: 'separator' });
  const ink = color(separator.color);
  if (ink) node.style.backgroundColor = ink;
  return node;
}

export const drawFiller = () => el('div', { 'aria-hidden': 'true' });

export function drawImage(image) {
  const frame = el('div', { class: 'flex-image' });
  frame.style.width = length(image.size, picture) ?? picture.md;
  frame.style.aspectRatio = aspect(image.aspectRatio);
  const back = color(image.backgroundColor);
  if (back) frame.style.backgroundColor = back;
  frame.append(loadable(image.url, 'รูปภาพ', image.aspectMode === 'cover' ? 'cover' : 'contain'));
  return el('div', {
    class: 'flex-cell',
    style: { alignItems: flexEnd(image.align) ?? 'center', justifyContent: flexEnd(image.gravity) ?? 'flex-start' },
  }, frame);
}

export function drawIcon(icon) {
  const size = length(icon.size, font) ?? font.md;
  const frame = el('div', { class: 'flex-image' });
  frame.style.height = size;
  frame.style.aspectRatio = aspect(icon.aspectRatio);
  frame.append(loadable(icon.url, '', 'contain'));
  return frame;
}

export function drawVideo(video, parent, context) {
  const playable = /^https?:\/\//.test(video.url ?? '');
  const frame = el('a', {
    class: 'flex-video', title: video.url, ...(playable ? { href: video.url, target: '_blank', rel: 'noopener noreferrer' } : {}),
  }, loadable(video.previewUrl, 'วิดีโอ', 'cover'), el('span', { class: 'flex-play' }, '▶ เล่นวิดีโอ'));
  frame.style.aspectRatio = aspect(video.aspectRatio);
  return el('div', { class: 'flex-cell' }, frame,
    video.action && actionable(video.action, context, video.action.label ?? 'เปิด', 'flex-button flex-button-link flex-button-sm'));
}

// A picture by its address; when it cannot be had, its place stays visible with a word in it.
export function loadable(url, word, fit) {
  const missing = () => el('span', { class: 'picture-missing', title: String(url ?? '') }, word);
  if (!/^(https?:\/\/|\/sim\/)/.test(url ?? '')) return missing();
  const picture = el('img', { src: url, alt: word, loading: 'lazy', referrerpolicy: 'no-referrer', style: { objectFit: fit } });
  picture.addEventListener('error', () => picture.replaceWith(missing()));
  return picture;
}
