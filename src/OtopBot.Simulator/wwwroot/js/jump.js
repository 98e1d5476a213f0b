// Moving the clock forward: one jump at a time, whoever asks for it. Tells `jump` when it begins, ends or fails.
import * as api from './api.js';
import { byId, fill } from './dom.js';
import { emit, on } from './store.js';
import { simulatedNow } from './moment.js';
import { bangkok, longDate, shortMoment, timeOf } from './thai.js';

let running = false;
export const isJumping = () => running;

export function startJump() {
  on('jump', show);
  on('clock', showTime);
}

// `body` is what the clock is asked; `words` say where to.
export async function jump(body, words) {
  if (running) return;
  running = true;
  emit('jump', { running, words });
  try {
    const answer = await api.putClock(body);
    running = false;
    emit('clock', answer.now);
    emit('jump', { running, words, answer });
  } catch (error) {
    running = false;
    emit('jump', { running, words, error });
  }
}

// What is overdue happens at once, and time never runs backwards.
export const jumpTo = at =>
  (Date.parse(at) <= simulatedNow() ? jump({ advance: 'PT0S' }, timeWords(at)) : jump({ now: at }, timeWords(at)));

export const timeWords = at => `${longDate(at)} เวลา ${timeOf(at)}`;

// Every part of the page that can start a jump says the same of it.
function sayings() {
  return [...document.querySelectorAll('.jump-said')];
}

function show({ running: isRunning, words, answer, error }) {
  document.body.dataset.jump = isRunning ? 'running' : 'none';
  byId('jump-sign').hidden = !isRunning;
  for (const button of document.querySelectorAll('.jump-button')) button.disabled = isRunning || button.dataset.never === 'true';
  for (const node of sayings()) {
    node.className = error ? 'jump-said said said-error' : 'jump-said said';
    if (isRunning) fill(node, `กำลังเดินเวลา${words ? `ไปยัง${words}` : ''} รอให้บอททำงานที่ถึงกำหนดจนเสร็จ`, timeNode());
    else if (error) fill(node, error.status === 409 ? `เลื่อนเวลาไม่ได้ในโหมดนี้ (409): ${error.message}` : `เลื่อนเวลาไม่สำเร็จ: ${error.message}`);
    else fill(node, `ถึง ${timeWords(answer.now)}`);
  }
}

// Read out once, when it begins and when it ends: the time that runs in between is only for the eyes.
function timeNode() {
  const node = document.createElement('strong');
  node.className = 'jump-time';
  node.setAttribute('aria-hidden', 'true');
  node.textContent = shortMoment(simulatedNow());
  return node;
}

function showTime(now) {
  if (running && bangkok(now)) for (const node of document.querySelectorAll('.jump-time')) node.textContent = shortMoment(now);
}
