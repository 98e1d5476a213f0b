// LINE's loading dots: until the bot's next message, or until their seconds are over.
import { byId } from './dom.js';
import { emit, isBot, on, store } from './store.js';

const until = new Map();

export function startLoading() {
  on('loading', ({ chatId, seconds }) => {
    clearTimeout(until.get(chatId));
    until.set(chatId, setTimeout(() => end(chatId), (seconds || 20) * 1000));
    draw();
  });
  on('message', ({ chatId, message, before }) => { if (!before && isBot(message.from)) end(chatId); });
  on('open', draw);
}

function end(chatId) {
  if (!until.has(chatId)) return;
  clearTimeout(until.get(chatId));
  until.delete(chatId);
  draw();
}

function draw() {
  const shown = until.has(store.openId);
  if (byId('loading').hidden === !shown) return;
  byId('loading').hidden = !shown;
  emit('grown');
}
