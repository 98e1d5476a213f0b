// The rich menu below a conversation, as LINE shows it on phones: a bar that folds it, and areas that are tapped.
import * as api from './api.js';
import { byId, el, fill, roveFocus } from './dom.js';
import { group, isPc, on, store, user } from './store.js';
import { actionable } from './actions.js';
import { loadable } from './flex/parts.js';
import { placed } from './imagemap.js';

const menus = new Map();
const folded = new Map();
const tooLow = '(max-height: 599px)';
let drawn = null;

export function startRichMenu() {
  for (const topic of ['open', 'pc']) on(topic, draw);
  on('state', () => {
    // A menu without a picture may have got one since.
    for (const [id, menu] of menus) if (!menu?.image) menus.delete(id);
    draw();
  });
  on('input', ({ inputOption, fillInText }) => {
    if (inputOption === 'openKeyboard') {
      byId('text').value = fillInText ?? byId('text').value;
      byId('text').dispatchEvent(new Event('input'));
      byId('text').focus();
    } else setFolded(inputOption === 'closeRichMenu');
  });
  // On a phone the keyboard takes the menu's place; on a low screen the answer to what was written would not fit beside it.
  byId('text').addEventListener('focus', () => { if (matchMedia(`(max-width: 699px), ${tooLow}`).matches) setFolded(true); });
  on('said', () => { if (matchMedia('(max-height: 899px)').matches) setFolded(true); });
  roveFocus(byId('rich-menu'), '.area', { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 });
}

const menuIdOf = chatId => (chatId && !group(chatId) && !isPc(chatId) && !user(chatId)?.blocked ? user(chatId)?.richMenuId ?? null : null);

async function draw() {
  const chatId = store.openId;
  const id = menuIdOf(chatId);
  if (id && !menus.has(id)) {
    try {
      menus.set(id, await api.getRichMenu(id));
    } catch (error) {
      if (error.status !== 404) console.warn('rich menu', id, error.message);
      menus.set(id, null);
    }
    if (store.openId !== chatId || menuIdOf(chatId) !== id) return;
  }
  const shown = id ? menus.get(id) : null;
  byId('rich-menu').hidden = !shown?.menu;
  if (!shown?.menu) drawn = null;
  else if (drawn !== `${chatId} ${id} ${shown.image ?? ''}`) build(chatId, id, shown);
}

function build(chatId, id, { menu, image }) {
  drawn = `${chatId} ${id} ${image ?? ''}`;
  const { width = 2500, height = 1686 } = menu.size ?? {};
  fill(byId('rich-menu'),
    el('button', { type: 'button', id: 'rich-menu-bar', class: 'rich-menu-bar', 'aria-controls': 'rich-menu-areas', on: { click: () => setFolded(!isFolded()) } }),
    el('div', { id: 'rich-menu-areas', class: `rich-menu-areas ${image ? '' : 'rich-menu-plain'}`, role: 'group', 'aria-label': menu.chatBarText ?? 'เมนู', style: { aspectRatio: `${width} / ${height}` } },
      image && loadable(image, '', 'cover'),
      (menu.areas ?? []).map((area, index) => drawArea(area, index, { width, height, chatId, withWords: !image }))));
  if (!folded.has(chatId)) folded.set(chatId, menu.selected === false || matchMedia(tooLow).matches);
  setFolded(isFolded());
}

function drawArea({ bounds, action = {} }, index, { width, height, chatId, withWords }) {
  const name = action.label ?? action.displayText ?? action.text ?? action.uri ?? `พื้นที่ ${index + 1}`;
  const node = actionable(action, { chatId, menuArea: index }, el('span', { class: withWords ? 'area-word' : 'for-ears' }, name), 'area');
  node.dataset.testid = 'rich-menu-area';
  Object.assign(node.style, placed(bounds, width, height));
  return node;
}

const isFolded = () => folded.get(store.openId) ?? false;

function setFolded(fold) {
  const bar = byId('rich-menu-bar');
  if (!bar) return;
  folded.set(store.openId, fold);
  byId('rich-menu-areas').hidden = fold;
  bar.setAttribute('aria-expanded', !fold);
  fill(bar, `${menus.get(menuIdOf(store.openId))?.menu?.chatBarText ?? 'เมนู'} `, el('span', { 'aria-hidden': 'true' }, fold ? '▴' : '▾'));
}
