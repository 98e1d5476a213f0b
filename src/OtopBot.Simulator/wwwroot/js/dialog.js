// A small form in a native dialog. Gives the values by name, or null when given up.
import { el, field } from './dom.js';

export function ask(title, inputs, submitLabel = 'ส่ง') {
  return new Promise(resolve => {
    const form = el('form', { method: 'dialog' },
      el('h2', {}, title),
      inputs.map(({ label, input }) => field(label, input)),
      el('div', { class: 'dialog-buttons' },
        el('button', { type: 'button', class: 'plain', on: { click: () => dialog.close() } }, 'ยกเลิก'),
        el('button', { type: 'submit', class: 'strong' }, submitLabel)));
    const dialog = el('dialog', { 'aria-label': title }, form);
    let values = null;
    form.addEventListener('submit', () => { values = Object.fromEntries(new FormData(form)); });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(values);
    });
    document.body.append(dialog);
    dialog.showModal();
    form.querySelector('input,select,textarea')?.focus();
  });
}
