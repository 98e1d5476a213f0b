// The simulator's control interface; every call of the page to the server is in this file.
class SimulatorError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(method, path, body) {
  const isForm = body instanceof FormData;
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body && !isForm ? { 'content-type': 'application/json' } : {},
      body: body === undefined || isForm ? body : JSON.stringify(body),
    });
  } catch {
    throw new SimulatorError(0, 'ติดต่อโปรแกรมจำลองไม่ได้');
  }
  const text = await response.text();
  let answer = {};
  try {
    answer = text ? JSON.parse(text) : {};
  } catch {
    if (response.ok) throw new SimulatorError(response.status, 'คำตอบของโปรแกรมจำลองไม่ใช่ JSON');
  }
  if (!response.ok) throw new SimulatorError(response.status, answer?.error ?? `โปรแกรมจำลองตอบ HTTP ${response.status}`);
  return answer;
}

const post = name => body => call('POST', `/sim/${name}`, body);

export const getState = () => call('GET', '/sim/state');
export const getFacts = () => call('GET', '/sim/facts');
export const getPlan = () => call('GET', '/sim/plan');
export const getClock = () => call('GET', '/sim/clock');
export const putClock = body => call('PUT', '/sim/clock', body);
export const getWeather = () => call('GET', '/sim/weather');
export const putWeather = body => call('PUT', '/sim/weather', body);
export const getRichMenu = id => call('GET', `/sim/richmenus/${encodeURIComponent(id)}`);
export const getCalls = after => call('GET', `/sim/calls?after=${after}`);
export const getChat = (chatId, after) => call('GET', `/sim/chats/${encodeURIComponent(chatId)}?after=${after}`);

export const addUser = post('users');
export const addGroup = post('groups');
export const say = post('say');
export const tap = post('tap');
export const sendEvent = post('event');
export const upload = post('upload');
export const follow = post('follow');
export const unfollow = post('unfollow');
export const join = post('join');
export const leave = post('leave');
export const unsend = post('unsend');
export const edit = post('edit');

export const contentUrl = messageId => `/sim/content/${encodeURIComponent(messageId)}`;
