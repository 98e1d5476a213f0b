// One line at the foot of the page that says what went wrong or was done, and goes by itself.
import { el, byId } from './dom.js';
import { rememberLost } from './store.js';
import { botAnswered } from './trouble.js';

export function notice(text, isError = false) {
  put(el('p', { class: isError ? 'notice notice-error' : 'notice' }, isError ? `ไม่สำเร็จ: ${text}` : text), isError ? 8000 : 4000);
}

// A line with a button; a newer one of the same name takes its place.
export function offer(name, text, label, work) {
  document.querySelector(`.notice[data-name="${name}"]`)?.remove();
  const line = el('p', { class: 'notice notice-error notice-offer', data: { name } }, el('span', {}, text),
    el('button', {
      type: 'button', class: 'plain small', on: {
        click: () => {
          line.remove();
          work();
        },
      },
    }, label));
  put(line, 12_000);
}

function put(line, milliseconds) {
  byId('notices').append(line);
  setTimeout(() => line.remove(), milliseconds);
}

const fates = { dropped: 'อากาศไม่ดี: ข้อความนี้หายระหว่างทาง บอทจะไม่ได้รับ', held: 'อากาศไม่ดี: ข้อความนี้ถึงบอทช้ากว่าปกติ' };

// Runs an action of the person; a refusal is shown, never thrown on. Gives the answer, or null.
export async function attempt(work) {
  try {
    const answer = await work();
    if (typeof answer?.status === 'number') botAnswered(answer.status, answer.weather);
    if (answer?.weather === 'dropped' && answer.messageId) rememberLost(answer.messageId);
    if (answer?.weather) notice(fates[answer.weather] ?? `สภาพอากาศ: ${answer.weather}`);
    return answer ?? {};
  } catch (error) {
    notice(error.message, true);
    return null;
  }
}
