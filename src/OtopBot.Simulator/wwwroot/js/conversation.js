// The open chat: its messages, what LINE refused in between, what is new in it.
import { byId, el, fill, roveFocus } from './dom.js';
import { chat, emit, isBot, markSeen, on, speaker, store } from './store.js';
import { dayKey, shortDate } from './thai.js';
import { drawMessage, sameSender } from './message.js';
import { attach } from './attach.js';
import { drawRefusal, isSameRefusal, refusalsOf } from './refusals.js';
import { drawWelcome } from './welcome.js';

const page = 100;
let from = 0;
let atEnd = true;
// A message that somebody wants to see, until it is drawn.
let sought = null;
// The refusals that stand at the end of the list, drawn as one.
let run = [];

export function startConversation() {
  on('open', drawFromEnd);
  on('loaded', chatId => { if (chatId === store.openId) drawFromEnd(); });
  on('speaker', drawAll);
  on('seek', ({ chatId, messageId }) => {
    sought = messageId;
    emit('choose', chatId);
  });
  on('message', receive);
  on('refusals', ({ chats, call }) => { if (chats.includes(store.openId)) addRefusal(call); });
  on('state', () => { if (store.openId && !list().querySelector('.message')) drawAll(); });
  on('lost', messageId => {
    const message = store.openId && chat(store.openId).messages.find(one => one.messageId === messageId);
    if (message) redraw(message);
  });
  on('grown', () => { if (atEnd) toEnd(); });
  byId('new-below').addEventListener('click', toEnd);
  byId('messages').addEventListener('scroll', () => {
    atEnd = nearEnd();
    if (atEnd) byId('new-below').hidden = true;
  }, { passive: true });
  // Fonts, pictures and the bars below change heights after drawing; who reads the end stays at the end.
  const keeper = new ResizeObserver(() => { if (atEnd) toEnd(); });
  keeper.observe(byId('messages'));
  keeper.observe(list());
  document.addEventListener('visibilitychange', () => { if (!document.hidden && store.openId) markSeen(store.openId); });
  roveFocus(list(), '.message-more', { ArrowDown: 1, ArrowUp: -1 });
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

function drawFromEnd() {
  const { messages, loaded } = chat(store.openId);
  const index = sought ? messages.findIndex(one => one.messageId === sought) : -1;
  from = Math.max(0, Math.min(messages.length - page, index < 0 ? Infinity : index - 5));
  drawAll();
  if (index >= 0) point(messages[index]);
  if (loaded) sought = null;
}

function point(message) {
  const node = list().querySelector(`[data-seq="${message.seq}"][data-testid=message]`);
  node.classList.add('message-sought');
  node.scrollIntoView({ block: 'center' });
  atEnd = nearEnd();
}

function drawAll() {
  if (!store.openId) return;
  beQuiet();
  const { messages, loaded } = chat(store.openId);
  const refused = refusalsOf(store.openId).filter(call => from === 0 || call.at >= messages[from].at);
  const nodes = [];
  let next = 0;
  run = [];
  const refuse = call => {
    if (joins(call)) nodes.pop();
    nodes.push(drawRefusal(run));
  };
  for (let index = from; index < messages.length; index++) {
    while (next < refused.length && moment(refused[next]) < moment(messages[index])) refuse(refused[next++]);
    nodes.push(...drawOne(messages, index));
    run = [];
  }
  refused.slice(next).forEach(refuse);
  fill(list(),
    from > 0 && el('button', { type: 'button', class: 'plain small earlier', on: { click: showEarlier } }, `แสดงข้อความก่อนหน้า (อีก ${from})`),
    nodes.length ? nodes : loaded ? drawWelcome(store.openId) : el('p', { class: 'empty', role: 'status' }, 'กำลังโหลดข้อความ'));
  reachNewest();
  toEnd();
  markSeen(store.openId);
}

const moment = one => Date.parse(one.at);

// Whether a refusal belongs to those before it; it is counted in either case.
function joins(call) {
  const same = run.length > 0 && isSameRefusal(run.at(-1), call);
  run = same ? [...run, call] : [call];
  return same;
}

// One stop for the tab key; the arrow keys lead on to the older ones.
function reachNewest() {
  for (const one of list().querySelectorAll('.message-more[tabindex="0"]')) one.tabIndex = -1;
  const last = [...list().querySelectorAll('.message-more')].at(-1);
  if (last) last.tabIndex = 0;
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
      withName: newDay || !sameSender(before, message),
      attach,
    }),
  ].filter(Boolean);
}

function receive({ chatId, message, before, isLast }) {
  if (chatId !== store.openId) return;
  const { messages } = chat(chatId);
  if (before) replace(message, before);
  else if (!isLast || messages.length === 1) drawAll();
  else {
    run = [];
    append(drawOne(messages, messages.length - 1), message.from === speaker());
  }
  if (!document.hidden) markSeen(chatId);
}

function append(nodes, isOwn) {
  list().querySelector('.empty')?.remove();
  list().append(...nodes);
  reachNewest();
  if (atEnd || isOwn) toEnd();
  else byId('new-below').hidden = false;
}

function addRefusal(call) {
  const last = chat(store.openId).messages.at(-1);
  if (last && moment(last) > moment(call)) return drawAll();
  if (!joins(call)) return append([drawRefusal(run)], false);
  const note = list().lastElementChild;
  const focused = note.contains(document.activeElement);
  const joined = drawRefusal(run);
  note.replaceWith(joined);
  if (focused) joined.querySelector('button').focus();
}

// Taken back or changed: only that message is drawn again.
function replace(message, before) {
  const look = one => JSON.stringify([one.raw, one.edited, one.unsent]);
  if (look(message) !== look(before)) redraw(message);
}

function redraw(message) {
  const { messages } = chat(store.openId);
  list().querySelector(`[data-seq="${message.seq}"][data-testid=message]`)?.replaceWith(drawOne(messages, messages.indexOf(message)).at(-1));
  reachNewest();
}

