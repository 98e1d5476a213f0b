// What this page cannot draw is said so, with the JSON that was sent; nothing is dropped.
import { el } from './dom.js';

export function unknown(json) {
  const type = json && typeof json === 'object' ? json.type : undefined;
  return el('div', { class: 'flex-unknown', data: { testid: 'unknown' } },
    el('strong', {}, `ไม่รู้จักชนิด: ${typeof type === 'string' && type ? type : '(ไม่มี type)'}`), jsonView(json));
}

export function jsonView(json, label = 'JSON ของส่วนนี้') {
  return el('pre', { class: 'json', tabindex: '0', 'aria-label': label }, pretty(json));
}

export function pretty(body) {
  if (body === undefined || body === null || body === '') return '(ไม่มีเนื้อความ)';
  if (typeof body !== 'string') return JSON.stringify(body, null, 2);
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
