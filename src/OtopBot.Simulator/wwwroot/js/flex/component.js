// Picks the drawer of a component by its type. A type that is not known here is drawn as a box with its name, never dropped.
import { el } from '../dom.js';
import { isActive, makeTappable } from '../actions.js';
import { drawBox } from './box.js';
import { drawText } from './text.js';
import { drawButton, drawFiller, drawIcon, drawImage, drawSeparator, drawVideo } from './parts.js';
import { length, space } from './sizes.js';
import { unknown } from '../unknown.js';

const drawers = {
  box: drawBox, text: drawText, button: drawButton, image: drawImage, icon: drawIcon,
  separator: drawSeparator, filler: drawFiller, video: drawVideo,
};

// `parent` is the layout of the box around: LINE's defaults hang on it.
export function drawComponent(component, parent, context) {
  if (!component || typeof component !== 'object') return unknown(component);
  const draw = Object.hasOwn(drawers, component.type) ? drawers[component.type] : null;
  if (!draw) return place(unknown(component), component, parent);
  const node = draw(component, parent, context);
  if (isActive(component.action) && !['button', 'video'].includes(component.type)) makeTappable(node, component.action, context);
  return place(node, component, parent);
}

// Share of the parent, distance to the neighbour before, and offsets.
function place(node, component, parent) {
  const style = node.style;
  const across = parent !== 'vertical';
  const fixed = component.type === 'box' && (component.width !== undefined || component.height !== undefined);
  const natural = ['separator', 'icon'].includes(component.type);
  const share = component.flex ?? (across && !fixed && !natural ? 1 : component.type === 'filler' ? 1 : 0);
  style.flex = share > 0 ? (across ? `${share} 1 0px` : `${share} 0 auto`) : '0 0 auto';
  // A column narrower than its words is cut, as LINE does.
  style.minWidth = '0';
  if (share === 0 && across) style.maxWidth = '100%';
  const margin = length(component.margin, space);
  if (margin) style[across ? 'marginInlineStart' : 'marginTop'] = margin;
  if (component.position === 'absolute') style.position = 'absolute';
  else if (hasOffset(component)) style.position = 'relative';
  style.top = length(component.offsetTop, space) ?? '';
  style.bottom = length(component.offsetBottom, space) ?? '';
  style.insetInlineStart = length(component.offsetStart, space) ?? '';
  style.insetInlineEnd = length(component.offsetEnd, space) ?? '';
  return node;
}

const hasOffset = component =>
  ['offsetTop', 'offsetBottom', 'offsetStart', 'offsetEnd'].some(key => component[key] !== undefined);
