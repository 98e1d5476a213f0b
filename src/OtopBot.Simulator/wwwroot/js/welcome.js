// What a first-time user reads: how to begin, before a chat is chosen and in one that is still empty.
import { byId, el, fill } from './dom.js';
import { emit, group, on, store, user } from './store.js';

export function startWelcome() {
  on('state', draw);
}

function draw() {
  const { users = [], groups = [], setupCode } = store.state ?? {};
  const officer = users.find(one => one.role === 'officer');
  const admin = users.find(one => one.role === 'admin');
  fill(byId('welcome'), el('h2', {}, 'ลองใช้บอท OTOP โดยไม่ต้องมี LINE'),
    setupCode ? firstSteps(setupCode) : !officer ? nextSteps() : el('ol', { class: 'steps' },
      el('li', {}, 'เลือกแชตจากรายการ แล้วคุณจะพูดกับบอทในนามของคนนั้น'),
      el('li', {}, 'พิมพ์ข้อความ เช่น “รับรองเป้า” แล้วกด Enter'),
      el('li', {}, 'กดปุ่มในข้อความที่บอทตอบ ข้อมูลที่บันทึกอยู่ในแผงข้อมูล')),
    el('div', { class: 'welcome-buttons' },
      setupCode && go('เพิ่มคนแรก', () => emit('showPane', 'people'), 'strong'),
      !setupCode && !officer && admin && go('เปิดแชตของผู้ดูแลระบบ', () => emit('choose', admin.userId), 'strong'),
      !setupCode && !officer && go('เพิ่มเจ้าหน้าที่', () => emit('showPane', 'people'), 'plain'),
      officer && go(`เริ่มเป็นเจ้าหน้าที่อำเภอ${officer.district ?? ''}`, () => emit('choose', officer.userId), 'strong'),
      groups[0] && !setupCode && go('เปิดแชตกลุ่ม', () => emit('choose', groups[0].groupId), 'plain')));
  fill(byId('list-hint'), setupCode
    ? ['เริ่มต้น: กด “เพิ่มคนหรือกลุ่ม” แล้วส่งรหัส ', el('code', {}, setupCode), ' ในแชตของคนนั้น']
    : officer || !users.length ? 'เลือกแชตเพื่อพูดกับบอทในนามของคนนั้น' : 'ถัดไป: ผู้ดูแลระบบพิมพ์ “ออกรหัส” แล้วเพิ่มคนที่จะเป็นเจ้าหน้าที่อำเภอ');
}

const go = (label, work, look) => el('button', { type: 'button', class: look, on: { click: work } }, label);

function firstSteps(setupCode) {
  return el('ol', { class: 'steps' },
    el('li', {}, 'เพิ่มคนที่จะเป็นผู้ดูแลระบบของจังหวัด'),
    el('li', {}, 'ในแชตของคนนั้น ส่งรหัสตั้งค่า ', el('code', {}, setupCode)),
    el('li', {}, 'ผู้ดูแลระบบออกรหัสให้เจ้าหน้าที่อำเภอ แล้วเจ้าหน้าที่ส่งรหัสนั้นในแชตของตน'));
}

function nextSteps() {
  return el('ol', { class: 'steps' },
    el('li', {}, 'ในแชตของผู้ดูแลระบบ พิมพ์ “ออกรหัส” แล้วเลือกอำเภอ'),
    el('li', {}, 'เพิ่มคนที่จะเป็นเจ้าหน้าที่อำเภอนั้น'),
    el('li', {}, 'ในแชตของเจ้าหน้าที่ ส่งรหัสที่ได้ แล้วรับรองเป้าและรายงานยอด'));
}

// An empty chat offers what the bot understands.
export function drawWelcome(chatId) {
  const tries = group(chatId) ? ['สรุป', 'ใครยังไม่ส่ง'] : !user(chatId)?.role ? ['ลงทะเบียน']
    : user(chatId).role === 'officer' ? ['เมนู', 'รับรองเป้า', 'รายงาน'] : ['เมนู', 'สรุป', 'ออกรหัส'];
  return el('div', { class: 'empty' },
    el('p', {}, 'ยังไม่มีข้อความในแชตนี้ ลองพิมพ์'),
    el('p', { class: 'tries' }, tries.map(words => el('button', { type: 'button', class: 'quick-reply', on: { click: () => emit('suggest', words) } }, words))));
}
