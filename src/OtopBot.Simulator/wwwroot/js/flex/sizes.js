// LINE's size words as CSS lengths, and the few forms of values that a Flex message may carry.
export const space = { none: '0px', xs: '2px', sm: '4px', md: '8px', lg: '12px', xl: '16px', xxl: '20px' };
export const corner = { none: '0px', xs: '2px', sm: '4px', md: '8px', lg: '12px', xl: '16px', xxl: '20px' };
export const border = { none: '0px', light: '0.5px', normal: '1px', medium: '2px', 'semi-bold': '3px', bold: '4px' };
export const font = {
  xxs: '11px', xs: '13px', sm: '14px', md: '16px', lg: '19px', xl: '22px', xxl: '29px', '3xl': '35px', '4xl': '48px', '5xl': '74px',
};
export const picture = {
  xxs: '40px', xs: '60px', sm: '80px', md: '100px', lg: '120px', xl: '140px', xxl: '160px',
  '3xl': '180px', '4xl': '200px', '5xl': '220px', full: '100%',
};
export const bubbleWidth = {
  nano: '120px', micro: '160px', deca: '220px', hecto: '241px', kilo: '260px', mega: '300px', giga: '386px',
};

// A keyword of the map, pixels or a share; anything else gives undefined and is left to the default.
export function length(value, words = {}) {
  if (typeof value !== 'string') return undefined;
  if (Object.hasOwn(words, value)) return words[value];
  return /^-?\d+(\.\d+)?(px|%)$/.test(value) ? value : undefined;
}

export const color = value => (typeof value === 'string' && /^#([0-9a-f]{6}|[0-9a-f]{8})$/i.test(value) ? value : undefined);

const cross = { 'flex-start': 'flex-start', center: 'center', 'flex-end': 'flex-end' };
export const alignItems = value => cross[value];
export const justify = value =>
  ({ ...cross, 'space-between': 'space-between', 'space-around': 'space-around', 'space-evenly': 'space-evenly' })[value];

const alignments = { start: 'start', center: 'center', end: 'end' };
export const textAlign = value => alignments[value];
export const flexEnd = value => ({ start: 'flex-start', top: 'flex-start', center: 'center', end: 'flex-end', bottom: 'flex-end' })[value];

export function aspect(value) {
  const found = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(value ?? '');
  return found ? `${found[1]} / ${found[2]}` : '1 / 1';
}
