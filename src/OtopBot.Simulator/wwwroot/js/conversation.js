// The open chat: its head, its messages, what is new in it.
import * as api from './api.js';
import { byId, el, fill } from './dom.js';
import { attempt, notice } from './notice.js';
import { chat, emit, group, isBot, loadState, markSeen, nameOf, on, speaker, store, user } from './store.js';
import { dayKey, shortDate } from './thai.js';
import { avatar } from './avatar.js';
import { drawMessage } from './message.js';
import { attach } from './attach.js';

const page = 200;
let from = 0;
let atEnd = true;

export function startConversation() {
  on('open', () => {
    from = Math.max(0, chat(store.openId).messages.length - page);
    drawAll();
  });
  on('speaker', drawAll);
  on('state', drawHead);
  on('message', receive);
  byId('new-below').addEventListener('click', toEnd);
  byId('messages').addEventListener('scroll', () => {
    atEnd = nearEnd();
    if (atEnd) byId('new-below').hidden = true;
  });
  // Fonts, pictures and the bar of quick replies change heights after drawing; who reads the end stays at the end.
  const keeper = new ResizeObserver(() => { if (atEnd) toEnd(); });
  keeper.observe(byId('messages'));
  keeper.observe(list());
  document.addEventListener('visibilitychange', () => { if (!document.hidden && store.openId) markSeen(store.openId); });
  byId('pc-mode').addEventListener('change', event => {
    store.pc = event.target.checked;
    emit('pc');
  });
}

const list = () => byId('message-list');

function nearEnd() {
  const { scrollHeight, scrollTop, clientHeight } = byId('messages');
  return scrollHeight - scrollTop - clientHeight < 80;
}

function toEnd() {
  byId('messages').scrollTop = byId('messages').scrollHeight;
  atEnd = true;
  byId('new-below').hidden = true;
}

function drawHead() {
  const id = store.openId;
  byId('conversation').dataset.empty = id ? 'false' : 'true';
  if (!id) return;
  const of = group(id);
  const about = of
    ? `กลุ่ม ${of.members.length} คน${of.botIn ? '' : ' · บอทไม่อยู่ในกลุ่ม'}`
    : [user(id)?.district && `อำเภอ${user(id).district}`, user(id)?.blocked && 'บล็อกบอทอยู่'].filter(Boolean).join(' · ');
  fill(byId('conversation-name'), avatar(id), el('span', { class: 'head-words' },
    el('strong', { class: 'cut' }, of?.name ?? nameOf(id)), el('small', { class: 'cut' }, about || 'แชตกับบอท')));
  fill(byId('conversation-actions'), of
    ? headButton(of.botIn ? 'นำบอทออก' : 'เชิญบอท', () => (of.botIn ? api.leave : api.join)({ in: id }))
    : headButton(user(id)?.blocked ? 'เลิกบล็อก' : 'บล็อกบอท', () => (user(id)?.blocked ? api.follow : api.unfollow)({ as: id })));
}

function headButton(label, work) {
  return el('button', {
    type: 'button', class: 'plain small', on: {
      click: async () => {
        if (await attempt(work)) {
          notice(`${label}แล้ว`);
          await attempt(loadState);
        }
      },
    },
  }, label);
}

function drawAll() {
  drawHead();
  beQuiet();
  const messages = chat(store.openId).messages;
  const nodes = [];
  for (let index = from; index < messages.length; index++) nodes.push(...drawOne(messages, index));
  fill(list(),
    from > 0 && el('button', { type: 'button', class: 'plain small earlier', on: { click: showEarlier } }, 'แสดงข้อความก่อนหน้า'),
    nodes.length ? nodes : el('p', { class: 'empty' }, 'ยังไม่มีข้อความในแชตนี้ พิมพ์ “เมนู” เพื่อเริ่ม'));
  toEnd();
  markSeen(store.openId);
}

let quietTimer = 0;

// A chat drawn anew is not read out whole; what comes after is.
function beQuiet() {
  byId('messages').setAttribute('aria-live', 'off');
  clearTimeout(quietTimer);
  quietTimer = setTimeout(() => byId('messages').setAttribute('aria-live', 'polite'), 500);
}

function showEarlier() {
  const scroller = byId('messages');
  const height = scroller.scrollHeight;
  from = Math.max(0, from - page);
  drawAll();
  scroller.scrollTop = scroller.scrollHeight - height;
  atEnd = false;
}

function drawOne(messages, index) {
  const message = messages[index];
  const before = index > 0 ? messages[index - 1] : null;
  const newDay = !before || dayKey(before.at) !== dayKey(message.at);
  return [
    newDay && message.at && el('p', { class: 'day' }, shortDate(message.at)),
    drawMessage(message, {
      chatId: store.openId,
      own: !isBot(message.from) && message.from === speaker(),
      withName: newDay || before.from !== message.from,
      attach,
    }),
  ].filter(Boolean);
}

function receive({ chatId, message, isLast }) {
  if (chatId !== store.openId) return;
  const messages = chat(chatId).messages;
  if (!isLast || messages.length === 1) drawAll();
  else list().append(...drawOne(messages, messages.length - 1));
  if (atEnd || message.from === speaker()) toEnd();
  else byId('new-below').hidden = false;
  if (!document.hidden) markSeen(chatId);
}
