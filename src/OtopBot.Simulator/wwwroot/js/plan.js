// The order of reminders: what the clock will send next, and what it has sent.
import * as api from './api.js';
import { byId, el, fill } from './dom.js';
import { attempt } from './notice.js';
import { on } from './store.js';
import { simulatedNow } from './moment.js';
import { bangkok, bangkokIso, longDate, monthName } from './thai.js';
import { isJumping, jump, jumpTo, timeWords } from './jump.js';
import { drawNext, groups } from './planned.js';
import { drawSent } from './sent.js';
import { showVisited } from './visited.js';

let plan = null;
let drawn = null;
let timer = null;
let stale = true;

export function startPlan() {
  const visited = el('div', {});
  fill(byId('plan'),
    el('h2', {}, 'ลำดับการเตือน'),
    el('p', { class: 'quiet' }, 'ข้อความที่บอทจะส่งเองตามเวลา และที่ส่งไปแล้ว'),
    el('div', { class: 'clock-jumps', role: 'group', 'aria-label': 'เดินเวลา' },
      button('plan-next', 'ไปยังการเตือนถัดไป', 'strong', toNext),
      button('plan-day', '+1 วันทำการ', 'plain', toWorkingDay),
      button('plan-month', 'สิ้นเดือน', 'plain', toMonthEnd)),
    el('p', { class: 'jump-said said', role: 'status' }),
    visited,
    el('div', { id: 'plan-body' }, el('p', { class: 'empty', role: 'status' }, 'กำลังโหลดลำดับการเตือน')));
  showVisited(visited);
  // A bot that works through a jump is not asked for its plan on the way.
  for (const topic of ['facts', 'state']) on(topic, later);
  on('call', call => { if (/\/message\/(push|multicast)/.test(call.path)) later(); });
  on('jump', ({ running, answer }) => {
    // What came of it stands at the top, and so does what is next now.
    if (answer) byId('plan').scrollTop = 0;
    if (!running) later();
  });
  new MutationObserver(() => { if (stale) later(); }).observe(byId('plan'), { attributes: true, attributeFilter: ['hidden'] });
}

const button = (id, label, look, work) => el('button', { type: 'button', id, class: `${look} jump-button`, on: { click: work } }, label);

function later() {
  stale = true;
  if (timer || isJumping() || byId('plan').hidden) return;
  timer = setTimeout(load, 250);
}

async function load() {
  stale = false;
  try {
    plan = await api.getPlan();
    const { now, ...words } = plan;
    if (JSON.stringify(words) !== drawn) draw();
    drawn = JSON.stringify(words);
  } catch (error) {
    [plan, drawn] = [null, null];
    fill(byId('plan-body'), el('p', { class: 'empty' }, `อ่านลำดับการเตือนไม่ได้: ${error.message}`),
      el('button', { type: 'button', class: 'plain', on: { click: later } }, 'ลองใหม่'));
  } finally {
    timer = null;
    if (stale) later();
  }
}

function draw() {
  const { planned, next = [], sent = [], months = [] } = plan;
  for (const id of ['plan-next', 'plan-day', 'plan-month']) {
    byId(id).dataset.never = !planned || (id === 'plan-next' && next.length === 0);
    byId(id).disabled = isJumping() || byId(id).dataset.never === 'true';
  }
  const top = byId('plan').scrollTop;
  fill(byId('plan-body'),
    months.map(drawMonth),
    el('h3', {}, 'จะส่งต่อไป'),
    el('div', { class: 'plan-list', data: { testid: 'plan-next' } }, next.length > 0 ? drawNext(next)
      : el('p', { class: 'empty' }, planned ? 'ยังไม่มีข้อความที่วางแผนไว้' : 'บอทอยู่ในอีกโปรแกรมหนึ่ง หน้านี้จึงเห็นเฉพาะที่ส่งแล้ว และเดินเวลาไม่ได้')),
    el('h3', {}, 'ส่งไปแล้ว'),
    el('div', { class: 'plan-list', data: { testid: 'plan-sent' } }, sent.length > 0 ? groups(sent, push => dateOf(push.at)).map(drawDay)
      : el('p', { class: 'empty' }, 'ยังไม่มีข้อความที่ส่งตามเวลา')));
  byId('plan').scrollTop = top;
}

const dateOf = at => longDate(at);

function drawDay(pushes) {
  return el('section', { class: 'plan-day' }, el('h4', {}, dateOf(pushes[0].at)), el('ul', { class: 'pushes' }, pushes.map(drawSent)));
}

function drawMonth({ month, limit, used, waiting, planned }) {
  const over = used + waiting + planned > limit;
  return el('p', { class: over ? 'said said-error' : 'quiet', data: { testid: 'plan-quota' } },
    `${over ? '▲ ' : ''}โควตา ${monthName(month)}: ใช้แล้ว ${used}${waiting > 0 ? ` รอส่ง ${waiting}` : ''} วางแผนไว้ ${planned} จาก ${limit}${over ? ' ไม่พอ' : ''}`);
}

// The first moment to come; what is overdue is done on the way to it.
function toNext() {
  const { at } = plan.next.find(push => Date.parse(push.at) > simulatedNow()) ?? plan.next[0];
  jumpTo(at);
}

// Asked anew: midnight may have passed since.
async function toWorkingDay() {
  const asked = await attempt(api.getPlan);
  if (!asked) return;
  const [year, month, day] = asked.nextWorkingDay.split('-').map(Number);
  go({ ...bangkok(simulatedNow()), year, month, day });
}

// The last minute of the month; from there on, of the next one.
function toMonthEnd() {
  const now = bangkok(simulatedNow() + 60_000);
  const last = new Date(Date.UTC(now.year, now.month, 0)).getUTCDate();
  go({ year: now.year, month: now.month, day: last, hour: 23, minute: 59 });
}

function go(target) {
  const at = bangkokIso(target);
  jump({ now: at }, timeWords(at));
}
