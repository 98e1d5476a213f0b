// An imagemap: one picture with areas that are tapped.
import { el } from './dom.js';
import { actionable } from './actions.js';
import { loadable } from './flex/parts.js';
import { unknown } from './unknown.js';

export function drawImagemap(raw, context) {
  const { width, height } = raw.baseSize ?? {};
  if (!(width > 0 && height > 0)) return unknown(raw);
  return el('div', { class: 'imagemap', style: { aspectRatio: `${width} / ${height}` } },
    loadable(raw.baseUrl ? `${raw.baseUrl}/1040` : null, raw.altText ?? 'รูปภาพ', 'cover'),
    raw.video && el('span', { class: 'flex-play' }, '▶ วิดีโอ'),
    (raw.actions ?? []).map((action, index) => area(action, index, width, height, context)));
}

// Here an address is called linkUri, and a tap is known by its text.
function area(action, index, width, height, context) {
  const known = action.type === 'uri' ? { ...action, uri: action.linkUri } : action;
  const name = action.label || action.text || action.linkUri || `พื้นที่ ${index + 1}`;
  const node = actionable({ ...known, label: undefined }, context, el('span', { class: 'area-word' }, name), 'area');
  Object.assign(node.style, placed(action.area, width, height));
  return node;
}

export function placed({ x = 0, y = 0, width = 0, height = 0 } = {}, wholeWidth, wholeHeight) {
  const share = (part, whole) => `${(100 * part) / whole}%`;
  return { left: share(x, wholeWidth), top: share(y, wholeHeight), width: share(width, wholeWidth), height: share(height, wholeHeight) };
}
