// The round's due days, and what single districts asked for, were given or promised.
import { el } from './dom.js';
import { shortDate } from './thai.js';
import { thingOf, thingWord } from './pushwords.js';

const states = { asked: '○ รอจังหวัดพิจารณา', granted: '✓ อนุญาตแล้ว', refused: '✕ ไม่อนุญาต' };

const date = day => shortDate(`${day}T12:00:00+07:00`);

let open = false;

export function drawDueDays(deadlines = []) {
  if (deadlines.length === 0) return null;
  const node = el('details', { class: 'due-days', open }, el('summary', {}, 'กำหนดเวลา'),
    el('table', { class: 'figures' },
      el('thead', {}, el('tr', {}, ['เรื่อง', 'เปิด', 'ครบกำหนด', 'ปิดรับ'].map((head, index) => el('th', { scope: 'col', class: index ? 'number' : null }, head)))),
      el('tbody', {}, deadlines.map(one => el('tr', { data: { thing: thingOf(one) } }, el('th', { scope: 'row' }, thingWord(thingOf(one))),
        [one.opensOn, one.dueOn, one.locksOn].map(day => el('td', { class: 'number' }, date(day))))))));
  node.addEventListener('toggle', () => { open = node.open; });
  return node;
}

export function drawOwnDays({ extensions = [], promises = [] }) {
  return extensions.length + promises.length > 0 && el('ul', { class: 'dates' },
    extensions.map(one => el('li', {}, [`ขอขยายเวลา ${thingWord(thingOf(one))}`,
      `จาก ${date(one.dueOn)} ถึง ${date(one.grantedUntil ?? one.askedFor)}`, states[one.state] ?? one.state].join(' · '))),
    promises.map(one => el('li', {}, `นัดว่าจะส่ง ${thingWord(thingOf(one))} วันที่ ${date(one.promisedFor)}`)));
}
