// The list of chats: groups, the province, the districts' officers, others.
import { byId, el, fill, roveFocus } from './dom.js';
import { emit, isBot, lastMessage, nameOf, on, store, unread } from './store.js';
import { dayKey, shortDate, timeOf } from './thai.js';
import { avatar } from './avatar.js';
import { filled } from './message.js';
import { simulatedNow } from './moment.js';

const roleWords = { officer: 'เจ้าหน้าที่อำเภอ', province: 'จังหวัด', admin: 'ผู้ดูแลระบบ' };

export function startChats() {
  const search = byId('chat-search');
  search.addEventListener('input', draw);
  search.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    byId('chat-list').querySelector('.chat-item')?.focus();
  });
  roveFocus(byId('chat-list'), '.chat-item', { ArrowDown: 1, ArrowUp: -1 });
  for (const topic of ['state', 'chats', 'open']) on(topic, draw);
  on('message', scheduleDraw);
}

let waiting = false;

// Many messages may come at once; the list is drawn once for all of them.
function scheduleDraw() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    draw();
  });
}

function sections() {
  const users = store.state?.users ?? [];
  return [
    ['กลุ่ม', (store.state?.groups ?? []).map(one => ({
      id: one.groupId, title: one.name, about: `${one.members.length} คน${one.botIn ? '' : ' · บอทไม่อยู่ในกลุ่ม'}`,
    }))],
    ['จังหวัดและผู้ดูแล', users.filter(one => ['province', 'admin'].includes(one.role)).map(person)],
    ['เจ้าหน้าที่อำเภอ', users.filter(one => one.role === 'officer').map(person)],
    ['ผู้ใช้อื่น', users.filter(one => !Object.hasOwn(roleWords, one.role ?? '')).map(person)],
  ];
}

function person(one) {
  const title = one.district ? `อำเภอ${one.district}` : one.displayName;
  const about = one.district ? one.displayName : roleWords[one.role] ?? 'ยังไม่ลงทะเบียน';
  return { id: one.userId, title, about: one.blocked ? `${about} · บล็อกบอทอยู่` : about };
}

function draw() {
  const list = byId('chat-list');
  const query = byId('chat-search').value.trim().toLowerCase();
  const all = sections();
  byId('chat-search-box').hidden = all.reduce((sum, [, items]) => sum + items.length, 0) < 9;
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.chatId : null;
  fill(list, all.map(([heading, items]) => {
    const shown = items.filter(item => `${item.title} ${item.about}`.toLowerCase().includes(query));
    return shown.length > 0 && el('section', { 'aria-label': heading },
      el('h3', {}, heading), el('ul', {}, shown.map(item => el('li', {}, drawItem(item)))));
  }));
  if (!list.firstChild) fill(list, el('p', { class: 'empty' }, store.state ? 'ไม่พบแชตที่ค้นหา' : 'กำลังโหลด'));
  if (focused) list.querySelector(`[data-chat-id="${CSS.escape(focused)}"]`)?.focus();
}

function drawItem(item) {
  const last = lastMessage(item.id);
  const count = unread(item.id);
  return el('button', {
    type: 'button', class: `chat-item ${count ? 'chat-item-unread' : ''}`, 'aria-current': store.openId === item.id ? 'true' : null,
    data: { testid: 'chat-item', chatId: item.id }, on: { click: () => emit('choose', item.id) },
  },
  avatar(item.id),
  el('span', { class: 'chat-item-words' },
    el('span', { class: 'chat-item-top' },
      el('span', { class: 'chat-item-title' }, item.title),
      last && el('span', { class: 'chat-item-time' }, when(last.at))),
    el('span', { class: 'chat-item-about' }, item.about),
    el('span', { class: 'chat-item-last' },
      el('span', { class: 'cut' }, last ? lastLine(last, item.id) : 'ยังไม่มีข้อความ'),
      count > 0 && el('span', { class: 'unread' }, `ใหม่ ${count}`))));
}

function lastLine(message, chatId) {
  const who = isBot(message.from) ? 'บอท: ' : message.from === chatId ? '' : `${nameOf(message.from)}: `;
  const words = message.raw?.altText ?? (message.type === 'textV2' ? filled(message.raw) : message.text) ?? '';
  const kind = { sticker: 'สติกเกอร์', image: 'รูปภาพ', location: 'ตำแหน่ง', file: 'ไฟล์', video: 'วิดีโอ', audio: 'เสียง' }[message.type];
  return who + (words.split('\n')[0] || kind || message.type || '');
}

const when = at => (dayKey(at) === dayKey(simulatedNow()) ? timeOf(at) : shortDate(at));
