// What is sent beside words: stickers, pictures and files, places.
import * as api from './api.js';
import { el } from './dom.js';
import { ask } from './dialog.js';
import { attempt } from './notice.js';
import { loadChat, place, store } from './store.js';

const stickers = [['446', '1988', 'สวัสดี'], ['446', '1993', 'ขอบคุณ'], ['789', '10857', 'ตกลง'], ['11537', '52002738', 'รับทราบ']];

export async function attach(kind) {
  const chatId = store.openId;
  const as = place(chatId);
  if (!as.as) return;
  if (kind === 'sticker') await sendSticker(as);
  else if (kind === 'location') await sendLocation(as);
  else await sendFile(as, kind);
  if (!store.linked) await attempt(() => loadChat(chatId));
}

const source = as => (as.in ? { type: 'group', groupId: as.in, userId: as.as } : { type: 'user', userId: as.as });
const send = (as, message) => attempt(() => api.sendEvent({ event: { type: 'message', source: source(as), message: { id: newId(), ...message } } }));

// Digits as LINE's message ids have, apart from the simulator's own.
const newId = () => `9${Date.now()}${String(Math.floor(Math.random() * 10000)).padStart(4, '0')}`;
const newToken = () => crypto.randomUUID?.().replaceAll('-', '') ?? newId();

async function sendSticker(as) {
  const input = el('select', { name: 'which' }, stickers.map(([, , word], index) => el('option', { value: index }, word)));
  const values = await ask('ส่งสติกเกอร์', [{ label: 'สติกเกอร์', input }]);
  if (!values) return;
  const [packageId, stickerId, word] = stickers[values.which];
  await send(as, { type: 'sticker', quoteToken: newToken(), packageId, stickerId, stickerResourceType: 'STATIC', keywords: [word] });
}

async function sendLocation(as) {
  const text = (name, value) => el('input', { name, value, required: true });
  const degrees = (name, value) => el('input', { name, value, type: 'number', step: 'any', required: true });
  const values = await ask('ส่งตำแหน่ง', [
    { label: 'ชื่อสถานที่', input: text('title', 'ศาลากลางจังหวัดพะเยา') },
    { label: 'ที่อยู่', input: text('address', 'อำเภอเมืองพะเยา จังหวัดพะเยา') },
    { label: 'ละติจูด', input: degrees('latitude', '19.166') },
    { label: 'ลองจิจูด', input: degrees('longitude', '99.902') },
  ]);
  if (!values) return;
  await send(as, { ...values, type: 'location', latitude: Number(values.latitude), longitude: Number(values.longitude) });
}

function sendFile(as, kind) {
  const input = el('input', { type: 'file', accept: kind === 'file' ? null : 'image/*', capture: kind === 'camera' ? 'environment' : null });
  return new Promise(resolve => {
    input.addEventListener('cancel', resolve);
    input.addEventListener('change', async () => {
      const file = input.files[0];
      if (file) await sendChosen(as, file);
      resolve();
    });
    input.click();
  });
}

async function sendChosen(as, file) {
  const form = new FormData();
  form.append('as', as.as);
  if (as.in) form.append('in', as.in);
  form.append('file', file, file.name);
  await attempt(() => api.upload(form));
}
