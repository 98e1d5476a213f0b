// The simulated clock: shown, and moved forward.
import { byId, el, field, fill } from './dom.js';
import { on } from './store.js';
import { jump, timeWords } from './jump.js';
import { setNow, simulatedNow } from './moment.js';
import { showVisited } from './visited.js';
import { bangkok, bangkokIso, longDate, months, shortDate, timeOf, timeWithSeconds } from './thai.js';

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
    el('button', { type: 'submit', class: 'strong jump-button' }, 'ไปยังเวลานี้'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    const [hour, minute] = time.value.split(/[.:]/).map(Number);
    const target = { year: year.value - 543, month: Number(month.value), day: Number(day.value), hour, minute };
    const found = bangkok(bangkokIso(target));
    if (found?.day !== target.day) return complain('ไม่มีวันที่นี้ในปฏิทิน');
    jump({ now: bangkokIso(target) }, timeWords(bangkokIso(target)));
  });
  const visited = el('div', {});
  const quick = (label, body) => el('button', { type: 'button', class: 'plain jump-button', on: { click: () => jump(body()) } }, label);
  fill(byId('clock'),
    el('h2', {}, 'เวลาจำลอง'),
    el('p', { id: 'clock-full', class: 'clock-full' }),
    el('p', { class: 'quiet' }, 'เดินตามเวลาจริง และข้ามไปข้างหน้าได้ งานที่ถึงกำหนดระหว่างทางจะทำตามลำดับ'),
    el('div', { class: 'clock-jumps' },
      quick('+1 ชั่วโมง', () => ({ advance: 'PT1H' })),
      quick('+1 วัน', () => ({ advance: 'P1D' })),
      quick('ไปวันที่ 25 ถัดไป (09.00 น.)', () => ({ now: next25th() }))),
    el('h3', {}, 'ไปยังวันและเวลาที่เลือก'), form,
    el('p', { id: 'clock-said', class: 'jump-said said', role: 'status' }),
    visited);
  showVisited(visited);
}

function next25th() {
  const now = bangkok(simulatedNow());
  let { year, month } = now;
  if (now.day > 25 || (now.day === 25 && now.hour >= 9)) month += 1;
  if (month > 12) [year, month] = [year + 1, 1];
  return bangkokIso({ year, month, day: 25, hour: 9 });
}

function complain(words) {
  byId('clock-said').textContent = words;
  byId('clock-said').className = 'jump-said said said-error';
}
