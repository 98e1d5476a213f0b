// Thai words for what the clock sends: what for, which step of the ladder, about what, and what became of it.
import { monthName } from './thai.js';

const kinds = {
  dueDay: 'เตือนวันครบกำหนด', shortage: 'โควตาใกล้หมด', notice: 'แจ้งผลหรือแจ้งให้ทราบ', dateMoved: 'วันที่เลื่อน', eve: 'เตือนก่อนวันครบกำหนด',
  promise: 'ถามตามที่นัด', overdue: 'เลยกำหนด', escalation: 'แจ้งพัฒนาการอำเภอ', provinceList: 'รายชื่อให้จังหวัด',
  groupClose: 'สรุปปิดรอบในกลุ่ม', groupEve: 'สรุปก่อนกำหนดในกลุ่ม', headsUp: 'เตือนล่วงหน้า 5 วันทำการ', groupReview: 'ทบทวนต้นเดือน',
  selfCheck: 'ตรวจระบบประจำวัน', afternoon: 'เตือนบ่าย', milestone: 'ส่งครบทุกอำเภอ', thanks: 'ขอบคุณ',
};

// Steps are named by configuration: capitals and hyphens do not matter.
const steps = {
  headsup: kinds.headsUp, eve: kinds.eve, day: kinds.dueDay, dueday: kinds.dueDay, due: kinds.dueDay, afternoon: kinds.afternoon,
  overdue: kinds.overdue, head: kinds.escalation, escalation: kinds.escalation, province: kinds.provinceList, provincelist: kinds.provinceList,
  promise: kinds.promise, moved: kinds.dateMoved, datemoved: kinds.dateMoved, selfcheck: kinds.selfCheck, thanks: kinds.thanks,
  milestone: kinds.milestone, shortage: kinds.shortage, groupeve: kinds.groupEve, groupclose: kinds.groupClose, close: kinds.groupClose,
  review: kinds.groupReview, groupreview: kinds.groupReview,
};

const known = step => steps[String(step ?? '').replace(/[^A-Za-z]/g, '').toLowerCase()];

// One message may carry several steps; what no step names is told by its kind.
export function titleOf({ kind, step, about = [] }) {
  const words = [...new Set([step, ...about.map(one => one.step)].map(known).filter(Boolean))];
  return words.length > 0 ? words.join(' และ') : kinds[kind] ?? (step || kind || 'ข้อความตามเวลา');
}

export const thingWord = thing => (thing === 'certification' ? 'รับรองเป้าหมาย' : thing ? `รายงานเดือน ${monthName(thing)}` : null);

// Of facts: what a deadline, an extension or a promise is about.
export const thingOf = ({ kind, month }) => month ?? kind;

// What it is about in few words: districts of one thing stand together.
export function aboutWords(about = []) {
  const things = [...new Set(about.map(one => one.thing).filter(Boolean))].map(thingWord);
  const districts = [...new Set(about.map(one => one.name ?? one.district).filter(Boolean))];
  const where = districts.length > 3 ? `${districts.length} อำเภอ` : districts.map(name => `อำเภอ${name}`).join(' ');
  return [where, things.join(', ')].filter(Boolean).join(' · ');
}

export const price = count => (count === 0 ? 'ไม่ใช้โควตา' : `${count} ข้อความ`);

// A sign and a word: colour alone says nothing.
const statuses = {
  waiting: ['○', 'รอส่ง', 'wait'], sent: ['✓', 'ส่งแล้ว', 'good'], assumed: ['✓', 'ถือว่าส่งแล้ว', 'wait'],
  parked: ['○', 'รอโควตาเดือนใหม่', 'wait'], dropped: ['✕', 'ไม่ส่ง', 'off'], withdrawn: ['✕', 'ถอนแล้ว', 'off'],
  expired: ['✕', 'เลยเวลาส่ง', 'off'], failed: ['▲', 'ส่งไม่สำเร็จ', 'bad'],
};
export const statusOf = status => statuses[status] ?? ['', status, 'off'];

const reasons = {
  dropped: 'เก็บโควตาไว้ให้ข้อความที่สำคัญกว่า', withdrawn: 'เรื่องนี้เรียบร้อยแล้วหรือเปลี่ยนไปก่อนส่ง', expired: 'พ้นเวลาที่ควรส่งแล้ว',
  parked: 'โควตาข้อความของเดือนนี้หมด', assumed: 'LINE ไม่ได้ตอบกลับ', failed: null, waiting: null, sent: null,
};
export const reasonOf = push => [reasons[push.status], push.problem].filter(Boolean).join(' · ');
