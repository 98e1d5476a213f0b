// The simulated moment between two words of the server: it runs at real speed from the last one heard.
let heard = null;
let heardAt = 0;

export function setNow(now) {
  const ms = Date.parse(now);
  if (Number.isNaN(ms)) return;
  heard = ms;
  heardAt = performance.now();
}

export const simulatedNow = () => (heard === null ? null : heard + performance.now() - heardAt);
