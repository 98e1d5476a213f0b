// What the bot's database holds, district by district.
import * as api from './api.js';
import { byId, el, fill } from './dom.js';
import { on } from './store.js';
import { drawDueDays, drawOwnDays } from './duedays.js';
import { amount, monthName, percent, shortMoment } from './thai.js';

const decisions = { certified: 'รับรองตามเป้าหมาย', corrected: 'ขอแก้ไข' };
const states = { inForce: 'มีผลแล้ว', pending: 'รอจังหวัดพิจารณา', returned: 'ส่งคืน', superseded: 'ถูกแทนที่' };
const central = { entered: 'บันทึกในระบบกลางแล้ว', notYet: 'ยังไม่บันทึกในระบบกลาง', down: 'ระบบกลางใช้ไม่ได้' };

let timer = null;
let pause = 1000;
let drawn = null;
const open = new Set();

export function startFacts() {
  // Facts change in bursts; one fetch serves a burst.
  on('facts', () => {
    if (pause > 1000) clearTimeout(timer);
    else if (timer) return;
    timer = setTimeout(load, 150);
  });
}

async function load() {
  timer = null;
  const root = byId('facts');
  try {
    const facts = await api.getFacts();
    const words = JSON.stringify(facts);
    // What stands, not the newest: one that was taken back counts no more.
    for (const district of facts.districts ?? []) {
      district.certification = (district.certifications ?? []).findLast((one) => one.state !== 'superseded') ?? null;
    }
    if (words !== drawn) draw(root, facts);
    drawn = words;
    pause = 1000;
  } catch (error) {
    drawn = null;
    // A simulator that has just started has no database yet; one that never gets one is asked ever more seldom.
    timer ??= setTimeout(load, pause);
    pause = Math.min(pause * 2, 600_000);
    fill(root, el('p', { class: 'empty' }, `อ่านข้อมูลที่บันทึกไม่ได้: ${error.message}`),
      el('button', { type: 'button', class: 'plain', on: { click: reload } }, 'ลองใหม่'));
  }
}

function reload() {
  clearTimeout(timer);
  return load();
}

function draw(root, { campaign, deadlines, districts = [], outbox = {}, inbox = {} }) {
  const top = root.scrollTop;
  fill(root,
    el('h2', {}, 'ข้อมูลที่บันทึก'), el('p', { class: 'quiet' }, `รอบ ${campaignName(campaign)}`),
    drawDueDays(deadlines),
    overview(districts),
    el('h3', {}, 'รายอำเภอ'),
    districts.map(drawDistrict),
    el('h3', {}, 'คิวงานของบอท'),
    el('p', { class: 'quiet' }, `ขาเข้า: รอ ${inbox.waiting ?? 0} · ทำแล้ว ${inbox.handled ?? 0} · ผิดพลาด ${inbox.failed ?? 0}`),
    el('p', { class: 'quiet' }, `ขาออก: รอ ${outbox.waiting ?? 0} · ส่งแล้ว ${outbox.sent ?? 0} · ไม่ส่งแล้ว ${outbox.dropped ?? 0} · ผิดพลาด ${outbox.failed ?? 0}`));
  root.scrollTop = top;
}

const campaignName = campaign =>
  (typeof campaign === 'string' ? campaign : campaign?.name ?? campaign?.title) ?? 'ที่ใช้อยู่';

// The newest version of each month's report that is not void.
function newest(reports = []) {
  const byMonth = new Map();
  for (const report of reports)
    if (!report.voidedAt && !(byMonth.get(report.month)?.version > report.version)) byMonth.set(report.month, report);
  return byMonth;
}

const sum = numbers => Math.round(numbers.reduce((total, number) => total + Math.round(number * 100), 0)) / 100;

function overview(districts) {
  const months = [...new Set(districts.flatMap(one => [...Object.keys(one.plan ?? {}), ...newest(one.reports).keys()]))].sort();
  const certified = districts.filter(one => one.certification?.decision === 'certified').length;
  const corrected = districts.filter(one => one.certification?.decision === 'corrected').length;
  return [
    el('p', {}, el('strong', {}, 'รับรองเป้า: '),
      `รับรอง ${certified} · ขอแก้ไข ${corrected} · ยังไม่รับรอง ${districts.length - certified - corrected}`),
    el('table', { class: 'figures' },
      el('thead', {}, el('tr', {}, ['เดือน', 'ส่งแล้ว', 'ยอดรวม (บาท)', 'แผน (บาท)'].map((head, index) =>
        el('th', { scope: 'col', class: index ? 'number' : null }, head)))),
      months.map(month => {
        const reports = districts.map(one => newest(one.reports).get(month)).filter(Boolean);
        const total = sum(reports.map(report => report.total));
        const plan = sum(districts.map(one => one.plan?.[month] ?? 0));
        return el('tbody', { data: { month } },
          el('tr', {}, el('th', { scope: 'row' }, monthName(month)),
            el('td', { class: 'number' }, `${reports.length}/${districts.length}`),
            el('td', { class: 'number' }, reports.length ? amount(total) : '–'), el('td', { class: 'number' }, amount(plan))),
          el('tr', {}, el('td', { colspan: 4 }, bar(reports.length ? total : null, plan))));
      })),
  ];
}

function bar(part, whole) {
  const share = part === null ? null : percent(part, whole);
  const words = part === null ? 'ยังไม่รายงาน' : share === null ? 'ไม่มีแผน' : `${share}% ของแผน`;
  return el('div', { class: 'bar-line' },
    el('div', { class: 'bar', 'aria-hidden': 'true' },
      el('div', { class: share >= 100 ? 'bar-fill bar-full' : 'bar-fill', style: { width: `${Math.max(0, Math.min(100, share ?? 0))}%` } })),
    el('span', { class: 'bar-word' }, words));
}

function drawDistrict(district) {
  const reports = newest(district.reports);
  const certification = district.certification;
  const months = [...new Set([...Object.keys(district.plan ?? {}), ...reports.keys()])].sort();
  const node = el('details', { class: 'district', data: { district: district.code }, open: open.has(district.code) },
    el('summary', {}, el('span', { class: 'district-name' }, `อำเภอ${district.name}`),
      certificationTag(certification),
      el('span', { class: 'tag' }, `รายงาน ${reports.size}/${Object.keys(district.plan ?? {}).length}`)),
    el('p', {}, 'เป้าทั้งปี ', el('strong', {}, amount(district.annualTarget)), ' บาท'),
    certification && el('p', { class: 'quiet' }, certificationLine(certification)),
    drawOwnDays(district),
    el('table', { class: 'figures' },
      el('thead', {}, el('tr', {}, ['เดือน', 'ทั่วไป', 'ออนไลน์', 'รวม'].map((head, index) =>
        el('th', { scope: 'col', class: index ? 'number' : null }, head)))),
      months.map(month => drawMonth(month, reports.get(month), district.plan?.[month] ?? 0))),
    versions(district.reports ?? []));
  node.addEventListener('toggle', () => (node.open ? open.add(district.code) : open.delete(district.code)));
  return node;
}

function certificationTag(certification) {
  if (!certification) return el('span', { class: 'tag' }, 'ยังไม่รับรอง');
  const certified = certification.decision === 'certified';
  return el('span', { class: certified ? 'tag tag-good' : 'tag tag-wait' },
    certified ? 'รับรองแล้ว' : decisions[certification.decision] ?? certification.decision);
}

function certificationLine({ decision, state, version, by, at, onTime, digest }) {
  return [decisions[decision] ?? decision, states[state] ?? state, `ฉบับที่ ${version}`, by, shortMoment(at),
    onTime === false ? 'หลังกำหนด' : onTime === true ? 'ภายในกำหนด' : null, digest && `รหัสตรวจสอบ ${String(digest).slice(0, 12)}`]
    .filter(Boolean).join(' · ');
}

function drawMonth(month, report, plan) {
  const cell = number => el('td', { class: 'number' }, report ? amount(number) : '–');
  return el('tbody', { data: { month } },
    el('tr', {}, el('th', { scope: 'row' }, monthName(month)), cell(report?.general), cell(report?.online), cell(report?.total)),
    el('tr', {}, el('td', { colspan: 4 }, bar(report ? report.total : null, plan), el('span', { class: 'quiet' }, `แผน ${amount(plan)} บาท`))));
}

function versions(reports) {
  return reports.length > 0 && el('ul', { class: 'versions' }, [...reports]
    .sort((a, b) => a.month.localeCompare(b.month) || a.version - b.version)
    .map(report => el('li', {}, [`${monthName(report.month)} ครั้งที่ ${report.version}: ${amount(report.total)} บาท`, report.by,
      shortMoment(report.at), report.onTime === false ? 'หลังกำหนด' : 'ภายในกำหนด', central[report.central],
      report.voidedAt && `เป็นโมฆะ ${shortMoment(report.voidedAt)}`].filter(Boolean).join(' · '))));
}
