// What a jump came by: how many moments, and what was sent at each.
import { el, fill } from './dom.js';
import { on } from './store.js';
import { dayKey, shortMoment } from './thai.js';
import { drawSent } from './sent.js';

// A node shows the last jump until the next one begins.
export function showVisited(node) {
  on('jump', ({ running, answer }) => fill(node, !running && answer && draw(answer)));
}

function draw({ visited = [], sent = [] }) {
  const byMoment = new Map(visited.map(at => [Date.parse(at), []]));
  const others = [];
  for (const push of [...sent].reverse()) (byMoment.get(Date.parse(push.queuedAt)) ?? others).push(push);
  const told = [...byMoment].filter(([, pushes]) => pushes.length > 0);
  const messages = sent.filter(push => push.status === 'sent').length;
  const quiet = visited.length - told.length;
  const rest = others.length > 0 ? [[null, others]] : [];
  return el('details', { class: 'visited', open: told.length + rest.length > 0 && sent.length <= 20, data: { testid: 'visited', visited: visited.length } },
    el('summary', {}, visited.length === 0 ? 'ระหว่างทางไม่มีงานถึงกำหนด' : `แวะ ${visited.length} เวลา · ส่ง ${messages} ข้อความ`),
    [...told, ...rest].map(([at, pushes]) => el('section', { class: 'visit' },
      el('h4', {}, at === null ? 'ระหว่างทาง' : shortMoment(at), el('small', { class: 'quiet' }, ` ${pushes.length} ข้อความ`)),
      el('ul', { class: 'pushes' }, pushes.map(drawSent)))),
    quiet > 0 && el('p', { class: 'quiet' }, `อีก ${quiet} เวลาไม่มีข้อความให้ส่ง${days(byMoment)}`));
}

function days(byMoment) {
  const silent = [...byMoment].filter(([, pushes]) => pushes.length === 0).map(([at]) => at);
  return silent.length > 6 ? ` (${new Set(silent.map(dayKey)).size} วัน)` : `: ${silent.map(shortMoment).join(', ')}`;
}
