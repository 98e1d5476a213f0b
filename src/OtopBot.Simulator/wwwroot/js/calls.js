// Every call the bot made to LINE, newest first, with what LINE refused and why.
import * as api from './api.js';
import { byId, el, fill } from './dom.js';
import { group, nameOf, on, store, user } from './store.js';
import { isRefused, isRepeat, noteCall, reason } from './refusals.js';
import { timeWithSeconds } from './thai.js';
import { jsonView } from './unknown.js';

const kept = 300;
const calls = new Map();
let lostAt = null;
let onlyRefused = false;

export function startCalls() {
  fill(byId('calls-head'),
    el('h2', {}, 'การเรียก LINE'),
    el('p', { id: 'quota', class: 'quiet' }),
    el('label', { class: 'tick' }, el('input', {
      type: 'checkbox', on: {
        change: event => {
          onlyRefused = event.target.checked;
          drawAll();
        },
      },
    }), ' เฉพาะที่ถูกปฏิเสธ'));
  on('call', add);
  on('state', drawQuota);
  drawAll();
}

const lastSeq = () => Math.max(0, ...calls.keys());
export const rememberCallsBreak = () => { lostAt ??= lastSeq(); };

export async function loadCalls() {
  const answer = await api.getCalls(lostAt ?? lastSeq());
  lostAt = null;
  for (const call of answer.calls ?? []) {
    calls.set(call.seq, call);
    noteCall(call, false);
  }
  drawAll();
}

// Opens one call where it stands in the list.
export function showCall(seq) {
  if (!calls.has(seq)) return;
  if (onlyRefused) byId('calls-head').querySelector('input').click();
  let node = byId('calls-list').querySelector(`[data-seq="${seq}"]`);
  if (!node) byId('calls-list').append(node = draw(calls.get(seq)));
  node.querySelector('details').open = true;
  node.scrollIntoView({ block: 'nearest' });
  node.querySelector('summary').focus();
}

function add(call) {
  const known = calls.has(call.seq);
  const newest = call.seq > lastSeq();
  calls.set(call.seq, call);
  noteCall(call, true);
  if (known || !newest) return drawAll();
  const list = byId('calls-list');
  list.querySelector('.empty')?.remove();
  if (isShown(call)) list.prepend(draw(call));
  while (list.children.length > kept) list.lastChild.remove();
  drawCount();
}

const isShown = call => !onlyRefused || isRefused(call);

function drawAll() {
  const shown = [...calls.values()].filter(isShown).sort((a, b) => b.seq - a.seq).slice(0, kept);
  fill(byId('calls-list'), shown.length ? shown.map(draw)
    : el('li', { class: 'empty' }, onlyRefused ? 'ไม่มีการเรียกที่ถูกปฏิเสธ' : 'บอทยังไม่ได้เรียก LINE'));
  drawCount();
}

function drawCount() {
  const refused = [...calls.values()].filter(isRefused).length;
  fill(byId('calls-count'), refused > 0 && [` ▲${refused}`, el('span', { class: 'for-ears' }, ' ถูกปฏิเสธ')]);
}

function drawQuota() {
  const quota = store.state?.quota;
  if (!quota) return;
  const gone = quota.limit !== null && quota.used >= quota.limit;
  byId('quota').className = gone ? 'said said-error' : 'quiet';
  byId('quota').textContent = `โควตาข้อความเดือนนี้: ใช้ ${quota.used ?? 0} จาก ${quota.limit ?? 'ไม่จำกัด'}${gone ? ' หมดแล้ว: ส่งได้เฉพาะคำตอบ (reply)' : ''}`;
}

function word(call) {
  if (!call.status) return 'ไม่มีคำตอบ';
  if (isRepeat(call)) return 'เคยรับแล้ว';
  return isRefused(call) ? 'ถูกปฏิเสธ' : 'รับแล้ว';
}

function draw(call) {
  const refused = isRefused(call);
  const details = el('details', {},
    el('summary', {},
      el('span', { class: `status ${refused ? 'status-bad' : 'status-good'}` }, `${call.status || '—'} ${word(call)}`),
      el('span', { class: 'call-path' }, `${call.method} ${call.path}`),
      el('time', { class: 'quiet', datetime: call.at }, timeWithSeconds(call.at))));
  // The body is made when it is first looked at.
  details.addEventListener('toggle', () => details.append(drawDetails(call)), { once: true });
  return el('li', { class: refused ? 'call call-refused' : 'call', data: { testid: 'call', status: call.status ?? '', seq: call.seq } },
    details,
    refused && el('p', { class: 'call-problem' }, el('strong', {}, 'เหตุผล: '), reason(call)));
}

function drawDetails(call) {
  const row = (name, value) => value !== undefined && value !== null && value !== '' && [el('dt', {}, name), el('dd', {}, value)];
  return el('div', { class: 'call-details' },
    el('dl', {}, row('ถึง', recipients(call.to)), row('retry key', call.retryKey), row('request id', call.requestId)),
    el('h4', {}, 'คำขอของบอท'), jsonView(call.body, 'คำขอของบอท'),
    el('h4', {}, 'คำตอบของ LINE'), jsonView(call.response, 'คำตอบของ LINE'));
}

function recipients(to) {
  const ids = Array.isArray(to) ? to : to ? [to] : [];
  return ids.map(id => (user(id) ? nameOf(id) : group(id)?.name ?? id)).join(', ');
}
