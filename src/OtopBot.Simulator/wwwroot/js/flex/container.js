// A Flex message drawn from the very JSON that was sent: a bubble, or a carousel of bubbles.
import { append, el } from '../dom.js';
import { isActive, makeTappable } from '../actions.js';
import { drawBox } from './box.js';
import { drawComponent } from './component.js';
import { unknown } from '../unknown.js';
import { bubbleWidth, color } from './sizes.js';

export function drawFlex(container, context) {
  if (container?.type === 'bubble') return drawBubble(container, context);
  if (container?.type !== 'carousel') return unknown(container);
  return el('div', { class: 'flex-carousel', tabindex: '0', role: 'group', 'aria-label': 'ภาพสไลด์ เลื่อนซ้ายขวาได้' },
    (container.contents ?? []).map(bubble => (bubble?.type === 'bubble' ? drawBubble(bubble, context) : unknown(bubble))));
}

function drawBubble(bubble, context) {
  const size = Object.hasOwn(bubbleWidth, bubble.size) ? bubble.size : 'mega';
  const node = el('div', { class: `flex-bubble flex-bubble-${size}`, dir: bubble.direction === 'rtl' ? 'rtl' : 'ltr' });
  node.style.width = bubbleWidth[size];
  const edge = ['nano', 'micro'].includes(size) ? '10px' : ['deca', 'hecto', 'kilo'].includes(size) ? '13px' : '20px';
  append(node,
    block(bubble, 'header', edge, context),
    bubble.hero && hero(bubble, context),
    block(bubble, 'body', edge, context),
    block(bubble, 'footer', '10px', context));
  return isActive(bubble.action) ? makeTappable(node, bubble.action, context) : node;
}

function block(bubble, name, padding, context) {
  const box = bubble[name];
  if (!box) return null;
  const inner = box.type === 'box' ? drawBox(box, 'vertical', context, padding) : unknown(box);
  inner.style.flex = '1 0 auto';
  if (isActive(box.action)) makeTappable(inner, box.action, context);
  return styled(bubble, name, el('div', { class: `flex-block flex-block-${name}` }, inner));
}

function hero(bubble, context) {
  return styled(bubble, 'hero', el('div', { class: 'flex-block' }, drawComponent(bubble.hero, 'vertical', context)));
}

function styled(bubble, name, node) {
  const style = bubble.styles?.[name] ?? {};
  node.style.backgroundColor = color(style.backgroundColor) ?? '';
  if (style.separator) node.style.borderTop = `1px solid ${color(style.separatorColor) ?? '#d5dae0'}`;
  return node;
}
