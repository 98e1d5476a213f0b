// The simulated clock: shown, and moved forward.
import * as api from './api.js';
import { byId, el, field, fill } from './dom.js';
import { emit, on } from './store.js';
import { setNow, simulatedNow } from './moment.js';
import { bangkok, bangkokIso, longDate, months, shortDate, shortMoment, timeOf, timeWithSeconds } from './thai.js';

let busy = false;

export function startClock() {
  on('clock', now => {
    setNow(now);
    tick();
  });
  setInterval(tick, 500);
  drawForm();
}

function tick() {
  const now = simulatedNow();
  if (now === null) return;
  const shown = byId('clock-now');
  const words = `${shortDate(now)} ${timeOf(now)}`;
  if (shown.textContent !== words) {
    shown.textContent = words;
    shown.dateTime = bangkokIso(bangkok(now));
  }
  const full = byId('clock-full');
  if (full.offsetParent) full.textContent = `${longDate(now)} เวลา ${timeWithSeconds(now)}`;
}

function drawForm() {
  const at = { day: 25, month: 6, year: 2563 };
  const day = el('input', { type: 'number', min: 1, max: 31, required: true, value: at.day });
  const month = el('select', {}, months.map((name, index) => el('option', { value: index + 1, selected: index + 1 === at.month }, name)));
  const year = el('input', { type: 'number', min: 2500, max: 2700, required: true, value: at.year });
  const time = el('input', {
    required: true, value: '09.00', pattern: '([01]?[0-9]|2[0-3])[.:][0-5][0-9]', inputmode: 'decimal', title: 'ชั่วโมงและนาที เช่น 09.00',
  });
  const form = el('form', { class: 'clock-form' },
    field('วันที่', day), field('เดือน', month), field('ปี พ.ศ.', year), field('เวลา (น.)', time),
    el('button', { type: 'submit', class: 'strong' }, 'ไปยังเวลานี้'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    const [hour, minute] = time.value.split(/[.:]/).map(Number);
    const target = { year: year.value - 543, month: Number(month.value), day: Number(day.value), hour, minute };
    const found = bangkok(bangkokIso(target));
    if (found?.day !== target.day) return say('ไม่มีวันที่นี้ในปฏิทิน', true);
    jump({ now: bangkokIso(target) });
  });
  const quick = (label, body) => el('button', { type: 'button', class: 'plain', on: { click: () => jump(body()) } }, label);
  fill(byId('clock'),
    el('h2', {}, 'เวลาจำลอง'),
    el('p', { id: 'clock-full', class: 'clock-full' }),
    el('p', { class: 'quiet' }, 'เดินตามเวลาจริง และข้ามไปข้างหน้าได้ งานที่ถึงกำหนดระหว่างทางจะทำตามลำดับ'),
    el('div', { class: 'clock-jumps' },
      quick('+1 ชั่วโมง', () => ({ advance: 'PT1H' })),
      quick('+1 วัน', () => ({ advance: 'P1D' })),
      quick('ไปวันที่ 25 ถัดไป (09.00 น.)', () => ({ now: next25th() }))),
    el('h3', {}, 'ไปยังวันและเวลาที่เลือก'), form,
    el('p', { id: 'clock-said', role: 'status' }),
    el('ol', { id: 'clock-visited', class: 'versions' }));
}

function next25th() {
  const now = bangkok(simulatedNow());
  let { year, month } = now;
  if (now.day > 25 || (now.day === 25 && now.hour >= 9)) month += 1;
  if (month > 12) [year, month] = [year + 1, 1];
  return bangkokIso({ year, month, day: 25, hour: 9 });
}

function say(words, isError = false) {
  byId('clock-said').textContent = words;
  byId('clock-said').className = isError ? 'said said-error' : 'said';
}

async function jump(body) {
  if (busy) return;
  busy = true;
  const buttons = [...byId('clock').querySelectorAll('button')];
  for (const button of buttons) button.disabled = true;
  fill(byId('clock-visited'));
  say('กำลังเดินเวลา รอให้บอททำงานที่ถึงกำหนดจนเสร็จ');
  try {
    const { now, visited = [] } = await api.putClock(body);
    emit('clock', now);
    say(`ถึง ${longDate(now)} เวลา ${timeOf(now)}`);
    fill(byId('clock-visited'), (Array.isArray(visited) ? visited : []).map(one => el('li', {}, visitedLine(one))));
  } catch (error) {
    say(error.status === 409 ? `เลื่อนเวลาไม่ได้ในโหมดนี้ (409): ${error.message}` : `เลื่อนเวลาไม่สำเร็จ: ${error.message}`, true);
  } finally {
    busy = false;
    for (const button of buttons) button.disabled = false;
  }
}

function visitedLine(one) {
  if (typeof one === 'string') return shortMoment(one) || one;
  return [shortMoment(one?.at ?? one?.now), one?.what ?? one?.name].filter(Boolean).join(' · ') || JSON.stringify(one);
}
