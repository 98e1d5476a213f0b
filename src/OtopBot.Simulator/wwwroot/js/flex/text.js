import { el } from '../dom.js';
import { color, flexEnd, font, length, textAlign } from './sizes.js';
import { unknown } from '../unknown.js';

export function drawText(text, parent) {
  const words = el('p', { class: text.wrap ? 'flex-words' : 'flex-words flex-one-line' });
  if (text.contents?.length > 0) words.append(...text.contents.map(drawSpan));
  else words.textContent = text.text ?? '';
  dress(words, text, font.md);
  words.style.textAlign = textAlign(text.align) ?? 'start';
  const extra = length(text.lineSpacing);
  if (extra) words.style.lineHeight = `calc(1.5em + ${extra})`;
  if (text.maxLines > 0 && text.wrap) {
    words.classList.add('flex-max-lines');
    words.style.webkitLineClamp = String(text.maxLines);
  }
  // Baseline boxes align the words themselves; elsewhere gravity moves them inside the cell.
  const node = parent === 'baseline' ? words : el('div', { class: 'flex-text' }, words);
  if (parent !== 'baseline') node.style.justifyContent = flexEnd(text.gravity) ?? 'flex-start';
  if (text.adjustMode === 'shrink-to-fit') shrinkToFit(words, length(text.size, font) ?? font.md);
  return node;
}

function drawSpan(span) {
  const node = span?.type === 'span' ? el('span', {}, span.text ?? '') : unknown(span);
  dress(node, span ?? {});
  return node;
}

function dress(node, { size, weight, color: ink, style, decoration }, defaultSize = '') {
  node.style.fontSize = length(size, font) ?? defaultSize;
  node.style.color = color(ink) ?? '';
  if (weight) node.style.fontWeight = weight === 'bold' ? '700' : '400';
  if (style) node.style.fontStyle = style === 'italic' ? 'italic' : 'normal';
  node.style.textDecoration = { underline: 'underline', 'line-through': 'line-through', none: 'none' }[decoration] ?? '';
}

const wanted = new WeakMap();
const fitter = new ResizeObserver(entries => entries.forEach(entry => fit(entry.target)));

export function shrinkToFit(node, size) {
  wanted.set(node, parseFloat(size));
  node.classList.add('flex-shrink');
  fitter.observe(node);
}

// Words measured before the font came are measured again with it.
document.fonts.addEventListener('loadingdone', () => document.querySelectorAll('.flex-shrink').forEach(fit));

function fit(node) {
  let size = wanted.get(node);
  node.style.fontSize = `${size}px`;
  if (node.clientWidth === 0) return;
  // In parts of pixels: words that are half a pixel too wide are cut as well.
  node.style.textOverflow = 'clip';
  const words = document.createRange();
  words.selectNodeContents(node);
  while (words.getBoundingClientRect().width > node.getBoundingClientRect().width + 0.01 && size > 8) node.style.fontSize = `${(size -= 0.5)}px`;
  node.style.textOverflow = '';
}
