// Typing and quick replies.
import * as api from './api.js';
import { byId, el, fill, roveFocus } from './dom.js';
import { attempt } from './notice.js';
import { chooseSpeaker, emit, group, isBot, isPc, lastMessage, loadChat, nameOf, on, place, speaker, store, user } from './store.js';
import { actionable } from './actions.js';
import { attach } from './attach.js';
import { comeAndGo } from './head.js';
import { loadable } from './flex/parts.js';

const drafts = new Map();
let queue = Promise.resolve();
let shownFor = null;
let shownSpeakers = null;
let shownReason = null;
let shownCode = null;

const attachments = [['sticker', 'ส่งสติกเกอร์'], ['image', 'ส่งรูป'], ['file', 'ส่งไฟล์'], ['location', 'ส่งตำแหน่ง']];

export function startComposer() {
  const text = byId('text');
  byId('composer').addEventListener('submit', event => {
    event.preventDefault();
    submit();
  });
  text.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  text.addEventListener('input', () => {
    drafts.set(store.openId, text.value);
    grow();
  });
  byId('speaker').addEventListener('change', event => chooseSpeaker(store.openId, event.target.value));
  startMenu();
  on('open', () => {
    text.value = drafts.get(store.openId) ?? '';
    grow();
    draw();
  });
  for (const topic of ['state', 'speaker', 'pc']) on(topic, draw);
  on('suggest', words => {
    text.value = words;
    submit();
    text.focus();
  });
  on('loaded', chatId => { if (chatId === store.openId) drawQuickReplies(); });
  on('message', ({ chatId }) => { if (chatId === store.openId) drawQuickReplies(); });
}

function startMenu() {
  const menu = byId('attach-menu');
  const opener = byId('attach');
  const show = shown => {
    menu.hidden = !shown;
    opener.setAttribute('aria-expanded', shown);
    if (shown) menu.querySelector('button').focus();
  };
  fill(menu, attachments.map(([kind, label]) => el('button', {
    type: 'button', on: {
      click: () => {
        show(false);
        attach(kind);
      },
    },
  }, label)));
  roveFocus(menu, 'button', { ArrowDown: 1, ArrowUp: -1 });
  opener.addEventListener('click', () => show(menu.hidden));
  byId('composer').addEventListener('keydown', event => {
    if (event.key !== 'Escape' || menu.hidden) return;
    show(false);
    opener.focus();
  });
  document.addEventListener('click', event => { if (!menu.hidden && !event.target.closest('.attach-box')) show(false); });
}

function grow() {
  const text = byId('text');
  text.style.height = 'auto';
  text.style.height = `${Math.min(text.scrollHeight + 2, 160)}px`;
}

function draw() {
  const id = store.openId;
  if (!id) return;
  const of = group(id);
  const reason = whyNot(id, of);
  byId('cannot').hidden = !reason;
  if (reason !== shownReason) fill(byId('cannot'), reason, reason && (!of || of.members.length > 0) && comeAndGo(id));
  shownReason = reason;
  drawSetup(of ? null : user(id));
  byId('text').disabled = byId('send').disabled = byId('attach').disabled = Boolean(reason);
  byId('group-bar').hidden = !of;
  if (of) {
    const options = JSON.stringify(of.members.map(member => [member, nameOf(member)]));
    if (options !== shownSpeakers) fill(byId('speaker'), of.members.map(member => el('option', { value: member }, nameOf(member))));
    shownSpeakers = options;
    byId('speaker').value = speaker() ?? '';
  }
  shownFor = null;
  drawQuickReplies();
}

// Whoever may become the first administrator has the code at hand, whatever the bot has said already.
function drawSetup(person) {
  const code = person && !person.role && !person.blocked ? store.state?.setupCode ?? null : null;
  byId('setup-hint').hidden = !code;
  if (code === shownCode) return;
  shownCode = code;
  fill(byId('setup-hint'), code && ['ยังไม่มีผู้ดูแลระบบ ส่งรหัสตั้งค่า ',
    el('button', { type: 'button', class: 'plain small', on: { click: () => emit('suggest', code) } }, code)]);
}

// LINE lets nobody write who cannot be heard; the page says why.
function whyNot(id, of) {
  if (of && !of.members.length) return 'กลุ่มนี้ยังไม่มีสมาชิกที่จะพูด ';
  if (of && !of.botIn) return 'บอทไม่อยู่ในกลุ่มนี้ จึงไม่เห็นข้อความ ';
  return !of && user(id)?.blocked ? 'คนนี้บล็อกบอทอยู่ จึงส่งข้อความไม่ได้ ' : null;
}

// Only of the newest message and until one is tapped, as on a phone; LINE for PC shows none.
function drawQuickReplies() {
  const bar = byId('quick-replies');
  const last = lastMessage(store.openId);
  const items = last && !isPc(store.openId) && isBot(last.from) && !last.quickRepliesGone ? last.raw?.quickReply?.items ?? [] : [];
  bar.hidden = items.length === 0;
  if (shownFor === last?.messageId && items.length) return;
  shownFor = last?.messageId ?? null;
  const context = { chatId: store.openId, messageId: last?.messageId, attach };
  fill(bar, items.map(item => actionable(item.action ?? {}, context,
    [item.imageUrl && el('span', { class: 'quick-icon' }, loadable(item.imageUrl, '', 'contain')), item.action?.label ?? ''], 'quick-reply')));
}

function submit() {
  const text = byId('text');
  const chatId = store.openId;
  const words = text.value.trim();
  if (!words || text.disabled) return;
  const body = { ...place(chatId), text: words };
  if (body.in) body.mentionBot = byId('mention-bot').checked;
  text.value = '';
  drafts.delete(chatId);
  grow();
  emit('said');
  queue = queue.then(async () => {
    const answer = await attempt(() => api.say(body));
    if (!answer && store.openId === chatId && !text.value) {
      text.value = words;
      grow();
    }
    if (answer && !store.linked) await attempt(() => loadChat(chatId));
  });
}
