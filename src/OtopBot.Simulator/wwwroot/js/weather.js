// Bad weather between LINE and the bot: what is lost, doubled, slow or refused.
import * as api from './api.js';
import { byId, el, field, fill } from './dom.js';
import { emit, on } from './store.js';

const chances = [
  ['duplicate', 'ส่งเหตุการณ์ซ้ำ'], ['reorder', 'สลับลำดับเหตุการณ์'], ['redeliver', 'ส่งเหตุการณ์อีกครั้งภายหลัง'], ['drop', 'เหตุการณ์หายระหว่างทาง'],
  ['rate429', 'LINE ตอบว่าเรียกถี่เกินไป (429)'], ['rate500', 'LINE ขัดข้อง (500)'],
  ['expiredToken', 'โทเคนตอบกลับหมดอายุ'], ['timeout', 'LINE ทำแล้วแต่คำตอบหาย'],
];
const numbers = [['slowMs', 'LINE ตอบช้าลง (มิลลิวินาที)'], ['quota', 'โควตาข้อความต่อเดือน'], ['seed', 'เลขตั้งต้นของการสุ่ม']];

let form = null;
let busy = false;
let shown = {};

export function startWeather() {
  const number = (name, props) => el('input', { type: 'number', name, min: 0, ...props });
  const choices = el('fieldset', { id: 'weather-choices' },
    el('fieldset', {}, el('legend', {}, 'โอกาสที่จะเกิด (ร้อยละ ต่อเหตุการณ์หรือการเรียก)'),
      chances.map(([name, label]) => field(label, number(name, { max: 100, step: 'any', value: 0 })))),
    el('fieldset', {}, numbers.map(([name, label]) => field(label, number(name, { step: 1 }))),
      el('label', { class: 'tick' }, el('input', { type: 'checkbox', name: 'down' }), ' LINE ไม่ตอบเลย')),
    el('div', { class: 'weather-buttons' },
      el('button', { type: 'submit', class: 'strong' }, 'ใช้ค่านี้'),
      el('button', { type: 'button', class: 'plain', id: 'weather-fair', on: { click: () => send(fair(), 'อากาศดีแล้ว') } }, 'อากาศดี')));
  form = el('form', { id: 'weather-form' }, el('p', { id: 'weather-said', role: 'status' }), choices);
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(written(), 'ใช้ค่านี้แล้ว');
  });
  fill(byId('weather'), el('h2', {}, 'สภาพอากาศ'),
    el('p', { class: 'quiet' }, 'จำลองความขัดข้องระหว่าง LINE กับบอท เลขตั้งต้นเดียวกันให้ผลเหมือนเดิม'), form);
  byId('weather-sign').addEventListener('click', () => emit('showPane', 'weather'));
  on('weather', weather => (weather && Object.keys(weather).length ? show(weather) : loadWeather()));
}

export async function loadWeather() {
  try {
    show(await api.getWeather());
    setUsable(true);
  } catch (error) {
    const missing = [404, 405, 501].includes(error.status);
    setUsable(!missing);
    tell(missing ? `โปรแกรมจำลองนี้ยังตั้งสภาพอากาศไม่ได้ (ตอบ ${error.status}) LINE จึงอากาศดีเสมอ` : `อ่านสภาพอากาศไม่ได้: ${error.message}`, !missing);
  }
}

function setUsable(usable) {
  byId('weather-choices').disabled = !usable;
}

// Only what the simulator knows; a number that was not touched is left out, since naming the seed begins all chances anew.
function written() {
  const body = { down: form.elements.down.checked };
  for (const [name] of chances) if (Object.hasOwn(shown, name)) body[name] = Number(form.elements[name].value) / 100;
  for (const [name] of numbers) {
    const { value } = form.elements[name];
    if (value !== '' && Number(value) !== shown[name]) body[name] = Number(value);
  }
  return body;
}

const fair = () => Object.fromEntries([...chances.map(([name]) => name), 'slowMs', 'down']
  .filter(name => Object.hasOwn(shown, name)).map(name => [name, name === 'down' ? false : 0]));

async function send(body, done) {
  if (busy) return;
  busy = true;
  try {
    show(await api.putWeather(body));
    tell(done);
  } catch (error) {
    tell(`ตั้งสภาพอากาศไม่สำเร็จ: ${error.message}`, true);
  } finally {
    busy = false;
  }
}

function tell(words, isError = false) {
  byId('weather-said').className = isError ? 'said said-error' : 'said';
  byId('weather-said').textContent = words;
}

function show(now) {
  shown = now;
  // What somebody is just writing stays.
  if (!form.contains(document.activeElement) || busy) {
    for (const [name] of chances) if (typeof now[name] === 'number') form.elements[name].value = Math.round(now[name] * 10000) / 100;
    for (const [name] of numbers) form.elements[name].value = now[name] ?? '';
    form.elements.down.checked = now.down === true;
  }
  const bad = [
    now.down && 'LINE ไม่ตอบเลย',
    ...chances.map(([name, label]) => now[name] > 0 && `${label} ${Math.round(now[name] * 10000) / 100}%`),
    now.slowMs > 0 && `LINE ตอบช้าลง ${now.slowMs} มิลลิวินาที`,
  ].filter(Boolean);
  const sign = byId('weather-sign');
  sign.hidden = bad.length === 0;
  sign.title = bad.join('\n');
  fill(sign, el('span', { 'aria-hidden': 'true' }, '▲ '), `อากาศไม่ดี: ${bad[0] ?? ''}${bad.length > 1 ? ` และอีก ${bad.length - 1} อย่าง` : ''}`);
}
