// What is broken now, said across the page for as long as it is: the stream, or the bot that does not take its webhooks.
import { byId } from './dom.js';

const words = { link: '', bot: '' };

export function linkLost(lost) {
  tell('link', lost ? 'ขาดการเชื่อมต่อกับโปรแกรมจำลอง กำลังต่อใหม่ให้เอง ข้อความที่พิมพ์ค้างไว้ยังอยู่' : '');
}

// What the weather did to an event is no fault of the bot.
export function botAnswered(status, weather) {
  const fine = Boolean(weather) || (status >= 200 && status <= 299);
  tell('bot', fine ? '' : status === 0
    ? 'บอทไม่ตอบ ข้อความล่าสุดจึงยังไม่ถึงบอท ตรวจว่าโปรแกรมบอททำงานอยู่ แล้วส่งใหม่'
    : `บอทรับข้อความล่าสุดไม่สำเร็จ (ตอบ HTTP ${status}) ลองส่งใหม่`);
}

function tell(kind, text) {
  if (words[kind] === text) return;
  words[kind] = text;
  const line = byId('trouble');
  line.textContent = [words.link, words.bot].filter(Boolean).join(' · ');
  line.hidden = line.textContent === '';
}
