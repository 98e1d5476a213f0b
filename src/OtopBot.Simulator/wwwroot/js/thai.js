// Thai words for moments and amounts. Bangkok has no summer time: seven hours ahead of UTC all year.
const offset = 7 * 3600_000;
const days = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'];
export const months = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน',
  'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'];
const shortMonths = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'];

const two = number => String(number).padStart(2, '0');

// The parts of a moment on Bangkok's wall; null for what is not a moment.
export function bangkok(moment) {
  const ms = moment instanceof Date ? moment.getTime() : typeof moment === 'number' ? moment : Date.parse(moment);
  if (Number.isNaN(ms)) return null;
  const wall = new Date(ms + offset);
  return {
    year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate(), weekday: wall.getUTCDay(),
    hour: wall.getUTCHours(), minute: wall.getUTCMinutes(), second: wall.getUTCSeconds(),
  };
}

// Invariant form for the machine: 2020-06-25T09:00:00+07:00.
export function bangkokIso({ year, month, day, hour = 0, minute = 0, second = 0 }) {
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}+07:00`;
}

const worded = (moment, word) => {
  const at = moment === null || moment === undefined ? null : bangkok(moment);
  return at ? word(at) : '';
};

export const timeOf = moment => worded(moment, at => `${two(at.hour)}.${two(at.minute)} น.`);
export const timeWithSeconds = moment => worded(moment, at => `${two(at.hour)}.${two(at.minute)}.${two(at.second)} น.`);
export const shortDate = moment => worded(moment, at => `${at.day} ${shortMonths[at.month - 1]} ${two((at.year + 543) % 100)}`);
export const longDate = moment =>
  worded(moment, at => `วัน${days[at.weekday]}ที่ ${at.day} ${months[at.month - 1]} ${at.year + 543}`);
export const shortMoment = moment => worded(moment, () => `${shortDate(moment)} ${timeOf(moment)}`);
export const dayKey = moment => worded(moment, at => `${at.year}-${two(at.month)}-${two(at.day)}`);

// "2563-06" (B.E.) → มิ.ย. 63
export function monthName(key) {
  const found = /^(\d{4})-(\d{2})$/.exec(key);
  return found && shortMonths[found[2] - 1] ? `${shortMonths[found[2] - 1]} ${found[1].slice(2)}` : key;
}

const baht = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const satang = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
export const amount = number =>
  (typeof number === 'number' ? (Number.isInteger(number) ? baht : satang).format(number) : '–');

export function percent(part, whole) {
  return whole > 0 ? Math.round((part / whole) * 100) : null;
}
