// People and groups of the pretend LINE: add them, let them follow or leave the bot.
import * as api from './api.js';
import { byId, el, field, fill } from './dom.js';
import { attempt, notice } from './notice.js';
import { emit, loadState, on, roleWord, store } from './store.js';

export function startPeople() {
  fill(byId('people'),
    el('h2', {}, 'คนและกลุ่ม'),
    el('div', { id: 'setup-code' }),
    userForm(), groupForm(),
    el('h3', {}, 'กลุ่ม'), el('ul', { id: 'people-groups', class: 'people' }),
    el('h3', {}, 'คน'), el('ul', { id: 'people-users', class: 'people' }));
  on('state', draw);
}

function userForm() {
  const name = el('input', { name: 'displayName', required: true, maxlength: 100, autocomplete: 'off' });
  const follows = tick('ส่งเหตุการณ์เพิ่มเพื่อน (follow) ให้บอทด้วย', true);
  const form = el('form', { class: 'inline-form' }, field('ชื่อที่แสดงของคนใหม่', name), follows, el('button', { type: 'submit', class: 'plain' }, 'เพิ่มคน'));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const answer = await attempt(() => api.addUser({ displayName: name.value.trim() }));
    if (!answer) return;
    const first = follows.firstChild.checked;
    form.reset();
    await reload('เพิ่มคนแล้ว');
    if (first) await attempt(() => api.follow({ as: answer.userId }));
    if (answer.userId) emit('choose', answer.userId);
  });
  return form;
}

const tick = (label, checked) => el('label', { class: 'tick' }, el('input', { type: 'checkbox', checked }), ` ${label}`);

function groupForm() {
  const botIn = tick('บอทอยู่ในกลุ่มตั้งแต่ต้น', true);
  const name = el('input', { name: 'name', required: true, maxlength: 100, autocomplete: 'off' });
  const form = el('form', { class: 'inline-form' },
    field('ชื่อกลุ่มใหม่', name),
    el('details', { class: 'members' }, el('summary', {}, 'เลือกสมาชิก'), el('div', { id: 'group-members' })),
    botIn, el('button', { type: 'submit', class: 'plain' }, 'เพิ่มกลุ่ม'));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const members = [...byId('group-members').querySelectorAll(':checked')].map(box => box.value);
    if (members.length === 0) return notice('เลือกสมาชิกอย่างน้อยหนึ่งคน', true);
    const answer = await attempt(() => api.addGroup({ name: name.value.trim(), members, botIn: botIn.firstChild.checked }));
    if (!answer) return;
    form.reset();
    await reload('เพิ่มกลุ่มแล้ว');
    if (answer.groupId) emit('choose', answer.groupId);
  });
  return form;
}

async function reload(words) {
  notice(words);
  await attempt(loadState);
}

function draw() {
  const { users, groups, setupCode } = store.state;
  const chosen = new Set([...byId('group-members').querySelectorAll(':checked')].map(box => box.value));
  fill(byId('group-members'), users.map(one => el('label', { class: 'tick' },
    el('input', { type: 'checkbox', value: one.userId, checked: chosen.has(one.userId) }), ` ${one.displayName}`)));
  fill(byId('setup-code'), setupCode && el('p', { class: 'setup' }, 'รหัสตั้งค่าระบบครั้งแรก: ',
    el('code', { data: { testid: 'setup-code' } }, setupCode),
    el('br'), el('span', { class: 'quiet' }, 'ส่งรหัสนี้ในแชตกับบอทเพื่อเป็นผู้ดูแลระบบ')));
  fill(byId('people-groups'), groups.length ? groups.map(one => row(one.name,
    `${one.members.length} คน · ${one.botIn ? 'บอทอยู่ในกลุ่ม' : 'บอทไม่อยู่ในกลุ่ม'}`,
    [[one.botIn ? 'นำบอทออก' : 'เชิญบอท', () => (one.botIn ? api.leave : api.join)({ in: one.groupId })]]))
    : el('li', { class: 'empty' }, 'ยังไม่มีกลุ่ม'));
  fill(byId('people-users'), users.map(one => row(one.displayName,
    [one.district && `อำเภอ${one.district}`, roleWord(one), one.blocked && 'บล็อกบอทอยู่'].filter(Boolean).join(' · '),
    [['ติดตาม', () => api.follow({ as: one.userId })], ['เลิกติดตาม', () => api.unfollow({ as: one.userId })]])));
}

function row(name, about, works) {
  return el('li', {}, el('span', { class: 'people-words' }, el('strong', {}, name), el('small', { class: 'quiet' }, about)),
    works.map(([label, work]) => el('button', {
      type: 'button', class: 'plain small', 'aria-label': `${label}: ${name}`,
      on: { click: async () => { if (await attempt(work)) await reload(`${label}แล้ว`); } },
    }, label)));
}
