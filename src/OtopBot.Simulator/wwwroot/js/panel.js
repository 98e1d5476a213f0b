// The tabs at the right.
import { byId, roveFocus } from './dom.js';

// Gives what brings a pane to the front.
export function startPanel() {
  const tabs = [...document.querySelectorAll('[role=tab]')];
  const choose = tab => {
    for (const one of tabs) {
      one.setAttribute('aria-selected', one === tab);
      one.tabIndex = one === tab ? 0 : -1;
      byId(one.getAttribute('aria-controls')).hidden = one !== tab;
    }
  };
  for (const tab of tabs) {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('focus', () => choose(tab));
  }
  roveFocus(document.querySelector('[role=tablist]'), '[role=tab]', { ArrowRight: 1, ArrowLeft: -1 });
  choose(tabs[0]);
  return pane => choose(tabs.find(tab => tab.getAttribute('aria-controls') === pane));
}
