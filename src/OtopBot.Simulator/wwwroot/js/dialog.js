// Small native dialogs: a form that gives its values by name (null when given up), and something to look at.
import { el, field } from './dom.js';

export function ask(title, inputs, submitLabel = 'ส่ง') {
  return new Promise(resolve => {
    let values = null;
    const form = el('form', { method: 'dialog' },
      el('h2', {}, title),
      inputs.map(({ label, input, note }) => [field(label, input), note]),
      el('div', { class: 'dialog-buttons' },
        el('button', { type: 'button', class: 'plain', on: { click: () => dialog.close() } }, 'ยกเลิก'),
        el('button', { type: 'submit', class: 'strong' }, submitLabel)));
    form.addEventListener('submit', () => { values = Object.fromEntries(new FormData(form)); });
    const dialog = put(title, form, () => resolve(values));
    form.querySelector('input,select,textarea')?.focus();
  });
}

export function show(title, content, works) {
  const dialog = put(title, el('div', { class: 'dialog-look' },
    el('h2', {}, title), content,
    el('div', { class: 'dialog-buttons' },
      works.map(([label, work]) => el('button', {
        type: 'button', class: 'plain', on: {
          click: () => {
            dialog.close();
            work();
          },
        },
      }, label)),
      el('button', { type: 'button', class: 'strong', autofocus: true, on: { click: () => dialog.close() } }, 'ปิด'))), () => {});
}

function put(title, content, onClose) {
  const dialog = el('dialog', { 'aria-label': title }, content);
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClose();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
