// Live updates. After a break `onBack` is called so that what was missed is fetched; nothing relies on the stream alone.
const kinds = ['chat', 'call', 'clock', 'state', 'facts', 'weather', 'loading'];

export function openStream({ onEvent, onLost, onBack }) {
  const source = new EventSource('/sim/stream');
  let opened = false;
  let lost = false;
  source.addEventListener('open', () => {
    if (!opened || lost) onBack();
    opened = true;
    lost = false;
  });
  source.addEventListener('error', () => {
    if (!lost) onLost();
    lost = true;
    // A browser gives up for good on an answer that is no stream; a new source tries again.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => openStream({ onEvent, onLost, onBack }), 3000);
  });
  for (const kind of kinds) {
    source.addEventListener(kind, event => {
      try {
        onEvent(kind, JSON.parse(event.data || '{}'));
      } catch (error) {
        console.error('stream', kind, error);
      }
    });
  }
}
