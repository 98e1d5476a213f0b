// What a tap does. Every button of a chat, in whatever message, is made here.
import * as api from './api.js';
import { el } from './dom.js';
import { attempt, notice } from './notice.js';
import { pickDate } from './picker.js';
import { chat, emit, loadChat, place, store } from './store.js';

export const isActive = action => Boolean(action && typeof action === 'object' && action.type);

// An element that performs the action: a link for an address, a button for anything else.
export function actionable(action, context, content, className) {
  if (action.type === 'uri') {
    const props = isSafe(action.uri) ? { href: action.uri, target: '_blank', rel: 'noopener noreferrer' } : { 'aria-disabled': 'true', role: 'link' };
    return el('a', { class: className, title: action.uri, ...props }, content);
  }
  return el('button', {
    type: 'button', class: className, title: hint(action),
    on: { click: event => { event.stopPropagation(); perform(action, context); } },
  }, content);
}

// Makes a drawn part tappable as it stands, so that its place in the layout does not change.
export function makeTappable(node, action, context) {
  const run = event => {
    event.stopPropagation();
    event.preventDefault();
    if (action.type !== 'uri') perform(action, context);
    else if (isSafe(action.uri)) window.open(action.uri, '_blank', 'noopener,noreferrer');
  };
  node.classList.add('flex-tap');
  node.tabIndex = 0;
  node.setAttribute('role', action.type === 'uri' ? 'link' : 'button');
  node.title = action.type === 'uri' ? action.uri ?? '' : hint(action) ?? '';
  node.addEventListener('click', run);
  node.addEventListener('keydown', event => {
    if (event.target === node && (event.key === 'Enter' || event.key === ' ')) run(event);
  });
  return node;
}

const isSafe = uri => /^(https?:\/\/|tel:)/i.test(uri ?? '');

function hint(action) {
  const words = { postback: action.data, message: action.text, clipboard: action.clipboardText, datetimepicker: action.data };
  return action.type ? `${action.type}${words[action.type] ? `: ${words[action.type]}` : ''}` : null;
}

async function perform(action, context) {
  if (action.type === 'clipboard') {
    await attempt(() => navigator.clipboard.writeText(action.clipboardText ?? ''));
    return notice('คัดลอกแล้ว');
  }
  if (['camera', 'cameraRoll', 'location'].includes(action.type)) return context.attach?.(action.type);
  const params = action.type === 'datetimepicker' ? await pickDate(action) : undefined;
  if (params === null) return;
  const as = place(context.chatId);
  if (!as.as) return notice('กลุ่มนี้ยังไม่มีสมาชิกที่จะกดปุ่ม', true);
  const answer = await attempt(() => send(action, as, context, params));
  if (answer && ['openKeyboard', 'openRichMenu', 'closeRichMenu'].includes(action.inputOption)) emit('input', action);
  if (answer && !store.linked) await attempt(() => loadChat(context.chatId));
}

function send(action, as, { messageId, menuArea, chatId }, params) {
  if (menuArea !== undefined) return api.tap({ as: as.as, menuArea, ...(params && { params }) });
  if (action.label && isFirst(action, chatId, messageId)) return api.tap({ ...as, label: action.label, messageId, ...(params && { params }) });
  // An area without a label, or a second one with the same: what LINE would deliver is sent itself.
  if (action.type === 'message') return api.say({ ...as, text: action.text });
  const source = as.in ? { type: 'group', groupId: as.in, userId: as.as } : { type: 'user', userId: as.as };
  return api.sendEvent({ event: { type: 'postback', source, postback: { data: action.data ?? '', ...(params && { params }) } } });
}

// The interface taps by label, so it finds the first of a message's buttons that are called alike.
function isFirst(action, chatId, messageId) {
  const raw = chat(chatId).messages.find(one => one.messageId === messageId)?.raw;
  const first = raw && firstNamed(raw, action.label);
  return !first || JSON.stringify(first) === JSON.stringify(action);
}

function firstNamed(json, label) {
  if (!json || typeof json !== 'object') return null;
  if (!Array.isArray(json) && json.label === label && typeof json.type === 'string') return json;
  for (const part of Object.values(json)) {
    const found = firstNamed(part, label);
    if (found) return found;
  }
  return null;
}
