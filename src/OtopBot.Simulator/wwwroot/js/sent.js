// One push that the clock made the bot send, or that was left out: when, to whom, what, and why it stands as it does.
import { el } from './dom.js';
import { emit } from './store.js';
import { shortMoment, timeOf } from './thai.js';
import { aboutWords, price, reasonOf, statusOf, titleOf } from './pushwords.js';

export function drawSent(push) {
  const [sign, word, look] = statusOf(push.status);
  const reason = reasonOf(push);
  return el('li', { class: `push push-${look}`, data: { testid: 'sent', status: push.status, kind: push.kind ?? '', key: push.key } },
    el('button', { type: 'button', class: 'push-open', title: 'ไปยังข้อความนี้', on: { click: () => open(push) } },
      el('span', { class: 'push-top' },
        el('strong', {}, titleOf(push)),
        el('span', { class: `tag push-status push-status-${look}` }, sign && el('span', { 'aria-hidden': 'true' }, `${sign} `), word)),
      el('span', { class: 'push-to' }, `${timeOf(push.at)} ถึง ${push.to ?? 'ผู้ที่ลบข้อมูลแล้ว'}`),
      el('span', { class: 'quiet' }, [aboutWords(push.about), price(push.price)].filter(Boolean).join(' · ')),
      push.caughtUp && el('span', { class: 'quiet' }, `ส่งตามภายหลัง กำหนดเดิม ${shortMoment(firstOf(push))}`),
      reason && el('span', { class: 'push-reason' }, el('span', {}, 'เหตุผล: '), reason)));
}

// The moment that was missed, not the one at which it was made good.
const firstOf = push => [push.plannedFor, ...(push.about ?? []).map(one => one.plannedFor)].filter(Boolean).sort()[0];

function open({ chatId, messageIds = [] }) {
  emit('seek', { chatId, messageId: messageIds[0] ?? null });
}
