// LINE's date and time pickers. The browser's own calendar counts Christian years, so the choice is also said in Thai.
import { el } from './dom.js';
import { ask } from './dialog.js';
import { longDate, shortDate, timeOf } from './thai.js';

const inputTypes = { date: 'date', time: 'time', datetime: 'datetime-local' };
const plain = value => value?.replace(/t/, 'T');

export async function pickDate(action) {
  const mode = Object.hasOwn(inputTypes, action.mode) ? action.mode : 'datetime';
  const input = el('input', {
    type: inputTypes[mode], name: 'moment', required: true,
    value: plain(action.initial), min: plain(action.min), max: plain(action.max), data: { testid: 'picker' },
  });
  const said = el('p', { class: 'quiet', 'aria-live': 'polite' });
  const tell = () => { said.textContent = input.value ? `เลือกไว้: ${worded(mode, input.value, longDate)}` : 'ยังไม่ได้เลือก'; };
  input.addEventListener('input', tell);
  tell();
  const values = await ask(action.label ?? 'เลือกวันและเวลา',
    [{ label: mode === 'time' ? 'เวลา' : 'วัน (ปฏิทินของเครื่องเป็นปี ค.ศ.)', input, note: [said, range(mode, action)] }]);
  return values ? { [mode]: values.moment } : null;
}

function range(mode, { min, max }) {
  const bounds = [min && `ตั้งแต่ ${worded(mode, min, shortDate)}`, max && `ถึง ${worded(mode, max, shortDate)}`].filter(Boolean).join(' ');
  return bounds && el('p', { class: 'quiet' }, `เลือกได้${bounds}`);
}

// The wall time of a picker has no zone; it is Bangkok's.
function worded(mode, value, date) {
  const at = mode === 'time' ? `2020-01-01T${value}+07:00` : `${plain(value).slice(0, 10)}T${plain(value).slice(11, 16) || '00:00'}+07:00`;
  return [mode !== 'time' && date(at), mode !== 'date' && `เวลา ${timeOf(at)}`].filter(Boolean).join(' ');
}
