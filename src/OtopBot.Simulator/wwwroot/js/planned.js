// What comes next as a timeline: by day and moment, with a way to be there.
import { el } from './dom.js';
import { emit } from './store.js';
import { dayKey, longDate, timeOf } from './thai.js';
import { aboutWords, price, titleOf } from './pushwords.js';
import { isJumping, jumpTo } from './jump.js';

export function drawNext(next) {
  return groups(next, push => dayKey(push.at)).map(day => el('section', { class: 'plan-day' },
    el('h4', {}, longDate(day[0].at)),
    el('ol', { class: 'moments' }, groups(day, push => Date.parse(push.at)).map(drawMoment))));
}

export function groups(items, key) {
  const found = new Map();
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item]);
  return [...found.values()];
}

function drawMoment(pushes) {
  const { at } = pushes[0];
  return el('li', { class: 'moment', data: { testid: 'planned', at } },
    el('div', { class: 'moment-head' },
      el('time', { datetime: at }, timeOf(at)),
      el('button', {
        type: 'button', class: 'plain small jump-button', disabled: isJumping(), 'aria-label': `ไปที่เวลานี้: ${longDate(at)} ${timeOf(at)}`,
        on: { click: () => jumpTo(at) },
      }, 'ไปที่เวลานี้')),
    el('ul', { class: 'pushes' }, pushes.map(drawPush)));
}

function drawPush(push) {
  return el('li', { class: 'push', data: { kind: push.kind } },
    el('button', { type: 'button', class: 'push-open', title: 'เปิดแชตนี้', on: { click: () => emit('choose', push.chatId) } },
      el('span', { class: 'push-top' }, el('strong', {}, titleOf(push)), el('span', { class: 'quiet' }, price(push.price))),
      el('span', { class: 'push-to' }, `ถึง ${push.to}`),
      push.about.length > 0 && el('span', { class: 'quiet' }, aboutWords(push.about))));
}
