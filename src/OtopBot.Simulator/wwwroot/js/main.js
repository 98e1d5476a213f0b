/*
 * The simulator's page. It uses nothing but the control interface (/sim/…) and its stream.
 * Hooks for browser tests, stable (data-testid):
 *   chat-list       the list of chats
 *   chat-item       one chat in it, a button; data-chat-id = userId or groupId; aria-current="true" on the open one
 *   messages        the open chat's messages, oldest first
 *   message         one message; data-message-id, data-from = "bot" or userId, data-type
 *   composer        the form; its textarea is #text, in groups #speaker (who speaks) and #mention-bot (a tick)
 *   send            the button that sends
 *   quick-replies   the bar of quick replies (hidden when there are none); each is a button
 *   facts           the panel of what the bot's database holds; districts are details[data-district], months tbody[data-month]
 *   calls           the list of calls to LINE
 *   call            one call; data-status = HTTP status ("0" or "" = no answer), data-seq
 *   clock-now       the simulated moment; its datetime attribute is ISO with +07:00
 *   setup-code      the first administrator's code, in a fresh start only
 *   refusal         in a conversation: a call that LINE refused, with its reason; data-seq = the call's
 *   rich-menu-area  one area of the rich menu, a button or link named after its action
 *   unknown         what the page cannot draw, with its JSON
 *   picker          the input of a date or time picker
 *   plan-next       what the clock will send next; planned = one moment in it, data-at, with a button that goes there
 *   plan-sent       what it has sent; sent = one message, data-status, data-kind, data-key; its button leads to the message
 *   plan-quota      one month's messages: used, waiting, planned
 *   visited         what the last jump came by; data-visited = how many moments
 * While a jump runs body[data-jump] is "running" and #jump-sign is shown; #plan-next, #plan-day, #plan-month jump.
 * Tabs are #tab-facts, #tab-plan, #tab-clock, #tab-calls, #tab-weather, #tab-people; the address's hash is the open chat's id.
 */
import { byId } from './dom.js';
import { getClock } from './api.js';
import { openStream } from './stream.js';
import { chat, emit, group, loadChats, loadedChats, loadState, on, receive, rememberBreak, store, user } from './store.js';
import { startChats } from './chats.js';
import { startConversation } from './conversation.js';
import { startHead } from './head.js';
import { startWelcome } from './welcome.js';
import { startRichMenu } from './richmenu.js';
import { startLoading } from './loading.js';
import { startRefusals } from './refusals.js';
import { linkLost } from './trouble.js';
import { startComposer } from './composer.js';
import { startFacts } from './facts.js';
import { startPlan } from './plan.js';
import { startJump } from './jump.js';
import { startClock } from './clock.js';
import { loadCalls, rememberCallsBreak, showCall, startCalls } from './calls.js';
import { loadWeather, startWeather } from './weather.js';
import { startPeople } from './people.js';
import { startPanel } from './panel.js';

const views = document.body.dataset;

function startViews() {
  byId('back-to-list').addEventListener('click', () => { location.hash = ''; });
  byId('open-panel').addEventListener('click', () => showPanel(views.panel !== 'open'));
  byId('close-panel').addEventListener('click', () => showPanel(false));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && views.panel === 'open' && !document.querySelector('dialog[open]')) showPanel(false);
  });
  on('showPane', pane => {
    choosePane(pane);
    showPanel(true);
    byId(`tab-${pane}`).focus();
  });
  on('showCall', seq => {
    choosePane('calls');
    showPanel(true);
    showCall(seq);
  });
  on('otherStart', () => location.reload());
  on('choose', id => {
    showPanel(false);
    if (location.hash.slice(1) === id) openFromAddress();
    else location.hash = id;
  });
  window.addEventListener('hashchange', openFromAddress);
}

function showPanel(shown) {
  views.panel = shown ? 'open' : 'closed';
  byId('open-panel').setAttribute('aria-expanded', shown);
  if (shown) byId('close-panel').focus();
}

function openFromAddress() {
  const id = decodeURIComponent(location.hash.slice(1));
  const known = user(id) || group(id);
  views.view = known ? 'chat' : 'list';
  if (!known) {
    document.querySelector('.chat-item[aria-current]')?.focus();
    return;
  }
  store.openId = id;
  chat(id);
  emit('open');
  if (matchMedia('(max-width: 699px)').matches) byId('back-to-list').focus();
  else if (document.activeElement?.closest('.chat-item')) byId('text').focus();
}

function showLink(linked) {
  store.linked = linked;
  byId('link').textContent = linked ? 'เชื่อมต่ออยู่' : 'ขาดการเชื่อมต่อ';
  byId('link').classList.toggle('link-lost', !linked);
  linkLost(!linked);
}

// Everything that may have been missed; harmless to run again at any time.
async function catchUp() {
  const known = loadedChats();
  emit('facts');
  await Promise.all([loadState(), loadChats(known), loadCalls(), loadWeather(), getClock().then(({ now }) => emit('clock', now))]);
}

let reloading = null;

const handlers = {
  chat: ({ chatId, message }) => { if (chatId && message) receive(chatId, message); },
  call: call => emit('call', call),
  clock: ({ now }) => emit('clock', now),
  state: () => { reloading ??= setTimeout(() => { reloading = null; loadState().catch(console.error); }, 100); },
  facts: () => emit('facts'),
  weather: weather => emit('weather', weather),
  loading: one => emit('loading', one),
};

startViews();
startChats();
startHead();
startWelcome();
startConversation();
startComposer();
startRichMenu();
startLoading();
startRefusals();
startFacts();
startJump();
startPlan();
startClock();
startCalls();
startWeather();
startPeople();
const choosePane = startPanel();

openStream({
  onEvent: (kind, data) => handlers[kind](data),
  onLost: () => {
    showLink(false);
    rememberBreak();
    rememberCallsBreak();
  },
  onBack: comeBack,
});

async function comeBack() {
  showLink(true);
  try {
    await catchUp();
    if (!store.openId) openFromAddress();
  } catch (error) {
    console.error(error);
    setTimeout(comeBack, 2000);
  }
}
