// The only way this page makes elements: data becomes text nodes and attributes, never markup.
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'class') node.className = value;
    else if (key === 'on') for (const [type, listener] of Object.entries(value)) node.addEventListener(type, listener);
    else if (key === 'style') Object.assign(node.style, value);
    else if (key === 'data') Object.assign(node.dataset, value);
    else node.setAttribute(key, value === true ? '' : String(value));
  }
  return append(node, ...children);
}

export function append(node, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false || child === '') continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

export function fill(node, ...children) {
  node.replaceChildren();
  return append(node, ...children);
}

export const byId = id => document.getElementById(id);

// Moves the focus among the items with the arrow keys; `keys` maps a key to a step.
export function roveFocus(container, selector, keys) {
  container.addEventListener('keydown', event => {
    const items = [...container.querySelectorAll(selector)].filter(item => item.offsetParent !== null);
    const here = items.indexOf(document.activeElement);
    if (here < 0) return;
    const there = event.key === 'Home' ? 0 : event.key === 'End' ? items.length - 1 : here + (keys[event.key] ?? NaN);
    if (Number.isNaN(there)) return;
    event.preventDefault();
    items[(there + items.length) % items.length].focus();
  });
}

let fieldNumber = 0;

// A label and its input, tied together by id.
export function field(label, input, className = 'field') {
  input.id ||= `field-${++fieldNumber}`;
  return el('div', { class: className }, el('label', { for: input.id }, label), input);
}
