// What a person may do with a message: see its JSON, take it back, change it.
import * as api from './api.js';
import { el } from './dom.js';
import { ask, show } from './dialog.js';
import { attempt } from './notice.js';
import { group, isBot, loadChat, nameOf, store } from './store.js';
import { jsonView } from './unknown.js';

export function moreButton(message, chatId) {
  return el('button', {
    type: 'button', class: 'message-more', tabindex: '-1', 'aria-haspopup': 'dialog', title: 'ดู JSON และจัดการข้อความ',
    'aria-label': `เพิ่มเติม: ข้อความของ${nameOf(message.from)}`, data: { testid: 'message-more' },
    on: { click: () => open(message, chatId) },
  }, '⋯');
}

function open(message, chatId) {
  const inGroup = Boolean(group(chatId));
  const own = !isBot(message.from) && !message.unsent;
  const as = { as: message.from, ...(inGroup && { in: chatId }), messageId: message.messageId };
  show('ข้อความนี้', jsonView(message.raw, 'JSON ของข้อความ'), [
    own && message.raw?.id && ['ยกเลิกการส่ง', () => act(() => api.unsend(as), chatId)],
    own && inGroup && message.type === 'text' && message.raw?.id && ['แก้ไขข้อความ', () => edit(message, as, chatId)],
  ].filter(Boolean));
}

async function edit(message, as, chatId) {
  const input = el('textarea', { name: 'text', rows: 3, required: true, maxlength: 5000 });
  input.value = message.raw.text ?? '';
  const values = await ask('แก้ไขข้อความ', [{ label: 'ข้อความใหม่', input }], 'บันทึก');
  if (values?.text.trim()) await act(() => api.edit({ ...as, text: values.text }), chatId);
}

async function act(work, chatId) {
  await attempt(work);
  if (!store.linked) await attempt(() => loadChat(chatId));
}
