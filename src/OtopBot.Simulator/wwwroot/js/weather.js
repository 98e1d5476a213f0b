// Bad weather between LINE and the bot: what is lost, doubled, slow or refused.
import * as api from './api.js';
import { byId, el, field, fill } from './dom.js';

const chances = [
  ['duplicate', 'ส่งซ้ำ'], ['reorder', 'สลับลำดับ'], ['redeliver', 'ส่งใหม่ (redelivery)'], ['drop', 'webhook สูญหาย'],
  ['rate429', 'ตอบ 429'], ['rate500', 'ตอบ 500'],
];
const numbers = [['seed', 'เลขตั้งต้น (seed)'], ['slowMs', 'หน่วงคำตอบของ LINE (ms)'], ['quota', 'โควตาข้อความต่อเดือน']];

export function startWeather() {
  const number = (name, props) => el('input', { type: 'number', name, min: 0, ...props });
  const form = el('form', { id: 'weather-form' },
    el('fieldset', {}, el('legend', {}, 'โอกาสต่อเหตุการณ์หรือการเรียก (0 ถึง 1)'),
      chances.map(([name, label]) => field(label, number(name, { max: 1, step: 0.01, placeholder: '0' })))),
    el('fieldset', {}, el('legend', {}, 'ค่าอื่น'),
      numbers.map(([name, label]) => field(label, number(name, { step: 1, placeholder: 'ไม่เปลี่ยน' }))),
      el('label', { class: 'tick' }, el('input', { type: 'checkbox', name: 'down' }), ' LINE ไม่ตอบเลย (down)')),
    el('button', { type: 'submit', class: 'strong' }, 'ตั้งสถานการณ์'),
    el('p', { id: 'weather-said', role: 'status' }));
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(form);
  });
  fill(byId('weather'), el('h2', {}, 'สถานการณ์'),
    el('p', { class: 'quiet' }, 'จำลองความขัดข้องระหว่าง LINE กับบอท ช่องที่เว้นว่างจะไม่เปลี่ยน'), form);
}

async function send(form) {
  const said = byId('weather-said');
  const body = { down: form.elements.down.checked };
  for (const [name] of [...chances, ...numbers])
    if (form.elements[name].value !== '') body[name] = Number(form.elements[name].value);
  try {
    const now = await api.putWeather(body);
    for (const [name] of [...chances, ...numbers]) if (now[name] !== undefined && now[name] !== null) form.elements[name].value = now[name];
    if (typeof now.down === 'boolean') form.elements.down.checked = now.down;
    said.className = 'said';
    said.textContent = 'ตั้งสถานการณ์แล้ว';
  } catch (error) {
    said.className = 'said said-error';
    said.textContent = error.status === 501
      ? 'โปรแกรมจำลองรุ่นนี้ยังตั้งสถานการณ์ไม่ได้ (501) ค่าข้างบนไม่มีผล'
      : `ตั้งสถานการณ์ไม่สำเร็จ: ${error.message}`;
  }
}
