// A round mark with a letter: the district's when there is one, since officers' names begin alike.
import { el } from './dom.js';
import { group, isBot, nameOf, user } from './store.js';

const colours = ['#7a4d1d', '#1d5f7a', '#6b3a7d', '#8a3548', '#2f6b3a', '#4a4f8c', '#7a5c00', '#00695c', '#5d4037'];

export function avatar(id) {
  const word = isBot(id) ? 'บอท' : group(id) ? 'กลุ่ม' : firstLetter(user(id)?.district ?? nameOf(id));
  const number = [...String(id)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return el('span', {
    class: `avatar ${word.length > 2 ? 'avatar-word' : ''}`, 'aria-hidden': 'true',
    style: { backgroundColor: isBot(id) ? '#0b5c46' : group(id) ? '#37474f' : colours[number % colours.length] },
  }, word);
}

// The first consonant: vowels written before it say nothing.
function firstLetter(name) {
  const letters = [...String(name).trim()];
  return letters.find(letter => !'เแโใไ'.includes(letter)) ?? '?';
}
