// The list of chats: groups, the province, the districts' officers, others.
import { byId, el, fill, roveFocus } from './dom.js';
import { emit, isBot, lastMessage, nameOf, on, roleWord, store, unread } from './store.js';
import { dayKey, shortDate, timeOf } from './thai.js';
import { avatar } from './avatar.js';
import { firstLine } from './words.js';
import { unseenRefusals } from './refusals.js';
import { simulatedNow } from './moment.js';

export function startChats() {
  const search = byId('chat-search');
  search.addEventListener('input', draw);
  search.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    byId('chat-list').querySelector('.chat-item')?.focus();
  });
  roveFocus(byId('chat-list'), '.chat-item', { ArrowDown: 1, ArrowUp: -1 });
  byId('add-people').addEventListener('click', () => emit('showPane', 'people'));
  for (const topic of ['state', 'chats', 'open', 'refusals']) on(topic, draw);
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
    ['ผู้ใช้อื่น', users.filter(one => !['officer', 'province', 'admin'].includes(one.role)).map(person)],
  ];
}

function person(one) {
  const title = one.district ? `อำเภอ${one.district}` : one.displayName;
  const about = one.district ? one.displayName : roleWord(one);
  return { id: one.userId, title, about: one.blocked ? `${about} · บล็อกบอทอยู่` : about };
}

let drawnPlan = null;

// Buttons stay the same elements while their chats do, so that a click never falls between two drawings.
function draw() {
  const list = byId('chat-list');
  const query = byId('chat-search').value.trim().toLowerCase();
  const all = sections();
  byId('chat-search-box').hidden = all.reduce((sum, [, items]) => sum + items.length, 0) < 9;
  const shown = all.map(([heading, items]) =>
    [heading, items.filter(item => `${item.title} ${item.about}`.toLowerCase().includes(query))]).filter(([, items]) => items.length);
  const plan = JSON.stringify([Boolean(store.state), shown.map(([heading, items]) => [heading, items.map(item => item.id)])]);
  if (plan !== drawnPlan) rebuild(list, shown);
  drawnPlan = plan;
  for (const item of shown.flatMap(([, items]) => items)) update(item);
}

const buttons = new Map();

function rebuild(list, shown) {
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.chatId : null;
  buttons.clear();
  fill(list, shown.map(([heading, items]) => el('section', { 'aria-label': heading },
    el('h3', {}, heading), el('ul', {}, items.map(item => el('li', {}, addButton(item)))))));
  if (!list.firstChild) fill(list, el('p', { class: 'empty' }, !store.state ? 'กำลังโหลด' : byId('chat-search').value.trim() ? 'ไม่พบแชตที่ค้นหา' : 'ยังไม่มีแชต'));
  if (focused) buttons.get(focused)?.node.focus();
}

function addButton(item) {
  const node = el('button', {
    type: 'button', data: { testid: 'chat-item', chatId: item.id }, on: { click: () => emit('choose', item.id) },
  });
  buttons.set(item.id, { node, words: null });
  return node;
}

function update(item) {
  const button = buttons.get(item.id);
  const last = lastMessage(item.id);
  const count = unread(item.id);
  const open = store.openId === item.id;
  const line = last ? lastLine(last, item.id) : 'ยังไม่มีข้อความ';
  const time = last ? when(last.at) : '';
  const refused = unseenRefusals(item.id);
  const words = JSON.stringify([item, line, time, count, open, refused]);
  if (button.words === words) return;
  button.words = words;
  button.node.className = `chat-item ${count ? 'chat-item-unread' : ''}`;
  if (open) button.node.setAttribute('aria-current', 'true');
  else button.node.removeAttribute('aria-current');
  fill(button.node, avatar(item.id),
    el('span', { class: 'chat-item-words' },
      el('span', { class: 'chat-item-top' },
        el('span', { class: 'chat-item-title' }, item.title), time && el('span', { class: 'chat-item-time' }, time)),
      el('span', { class: 'chat-item-about' }, item.about),
      el('span', { class: 'chat-item-last' },
        el('span', { class: 'cut' }, line), refused > 0 && el('span', { class: 'unread unread-refused' }, '▲ LINE ไม่รับ'), count > 0 && el('span', { class: 'unread' }, `ใหม่ ${count}`))));
}

function lastLine(message, chatId) {
  const who = isBot(message.from) ? 'บอท: ' : message.from === chatId ? '' : `${nameOf(message.from)}: `;
  return who + firstLine(message);
}

const when = at => (dayKey(at) === dayKey(simulatedNow()) ? timeOf(at) : shortDate(at));
