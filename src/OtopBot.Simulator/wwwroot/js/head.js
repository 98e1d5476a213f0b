// The head of the open chat: who it is, how it is looked at, and the bot's coming and going.
import * as api from './api.js';
import { byId, el, fill } from './dom.js';
import { attempt, notice } from './notice.js';
import { choosePc, group, isPc, loadState, nameOf, on, roleWord, store, user } from './store.js';
import { avatar } from './avatar.js';

export function startHead() {
  for (const topic of ['open', 'state']) on(topic, draw);
  byId('pc-mode').addEventListener('change', event => choosePc(store.openId, event.target.checked));
}

function draw() {
  const id = store.openId;
  byId('conversation').dataset.empty = id ? 'false' : 'true';
  if (!id) return;
  const of = group(id);
  const about = of
    ? `กลุ่ม ${of.members.length} คน${of.botIn ? '' : ' · บอทไม่อยู่ในกลุ่ม'}`
    : [user(id)?.district ? `อำเภอ${user(id).district}` : roleWord(user(id)), user(id)?.blocked && 'บล็อกบอทอยู่'].filter(Boolean).join(' · ');
  const name = of?.name ?? nameOf(id);
  fill(byId('conversation-name'), avatar(id), el('span', { class: 'head-words' },
    el('strong', { class: 'cut', title: name }, name), el('small', { class: 'cut' }, about)));
  byId('pc-mode').checked = isPc(id);
  fill(byId('conversation-actions'), comeAndGo(id));
}

// Also offered where a blocked bot or an empty seat keeps the person from writing.
export function comeAndGo(id) {
  const of = group(id);
  if (of) return of.botIn ? work('นำบอทออก', () => api.leave({ in: id })) : work('เชิญบอท', () => api.join({ in: id }));
  return user(id)?.blocked ? work('เลิกบล็อก', () => api.follow({ as: id })) : work('บล็อกบอท', () => api.unfollow({ as: id }));
}

function work(label, act) {
  return el('button', {
    type: 'button', class: 'plain small', on: {
      click: async () => {
        if (!await attempt(act)) return;
        notice(`${label}แล้ว`);
        await attempt(loadState);
      },
    },
  }, label);
}
