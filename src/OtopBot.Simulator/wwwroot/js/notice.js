// One line at the foot of the page that says what went wrong or was done, and goes by itself.
import { el, byId } from './dom.js';

export function notice(text, isError = false) {
  const line = el('p', { class: isError ? 'notice notice-error' : 'notice' }, isError ? `ไม่สำเร็จ: ${text}` : text);
  byId('notices').append(line);
  setTimeout(() => line.remove(), isError ? 8000 : 4000);
}

// Runs an action of the person; a refusal is shown, never thrown on. Gives the answer, or null.
export async function attempt(work) {
  try {
    const answer = await work();
    if (answer?.status !== undefined && (answer.status < 200 || answer.status > 299))
      notice(answer.status ? `บอทตอบ webhook ด้วย HTTP ${answer.status}` : 'บอทไม่ตอบ webhook', true);
    return answer ?? {};
  } catch (error) {
    notice(error.message, true);
    return null;
  }
}
