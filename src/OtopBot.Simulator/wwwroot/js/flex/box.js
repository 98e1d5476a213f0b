import { el } from '../dom.js';
import { drawComponent } from './component.js';
import { alignItems, border, color, corner, justify, length, space } from './sizes.js';

// `padding` is the default of the block that this box is (header, body, footer); a nested box has none.
export function drawBox(box, parent, context, padding = '0px') {
  const layout = ['vertical', 'horizontal', 'baseline'].includes(box.layout) ? box.layout : 'vertical';
  const node = el('div', { class: `flex-box flex-${layout}` });
  const style = node.style;
  style.width = length(box.width) ?? '';
  style.height = length(box.height) ?? '';
  style.maxWidth = length(box.maxWidth) ?? '';
  style.maxHeight = length(box.maxHeight) ?? '';
  style.padding = length(box.paddingAll, space) ?? padding;
  setIf(style, 'paddingTop', length(box.paddingTop, space));
  setIf(style, 'paddingBottom', length(box.paddingBottom, space));
  setIf(style, 'paddingInlineStart', length(box.paddingStart, space));
  setIf(style, 'paddingInlineEnd', length(box.paddingEnd, space));
  setIf(style, 'borderRadius', length(box.cornerRadius, corner));
  setIf(style, 'backgroundColor', color(box.backgroundColor));
  setIf(style, 'backgroundImage', gradient(box.background));
  setIf(style, 'justifyContent', justify(box.justifyContent));
  if (layout !== 'baseline') setIf(style, 'alignItems', alignItems(box.alignItems));
  const width = length(box.borderWidth, border);
  if (width && width !== '0px') style.border = `${width} solid ${color(box.borderColor) ?? '#000000'}`;
  drawContents(node, box, layout, context);
  return node;
}

function drawContents(node, box, layout, context) {
  const spacing = length(box.spacing, space);
  let first = true;
  for (const component of box.contents ?? []) {
    const child = drawComponent(component, layout, context);
    const floats = component?.position === 'absolute';
    if (spacing && !first && !floats && component?.margin === undefined)
      child.style[layout === 'vertical' ? 'marginTop' : 'marginInlineStart'] = spacing;
    if (!floats) first = false;
    node.append(child);
  }
}

function gradient(background) {
  if (background?.type !== 'linearGradient') return undefined;
  const stops = [color(background.startColor), color(background.centerColor), color(background.endColor)];
  if (!stops[0] || !stops[2]) return undefined;
  const angle = /^\d+(\.\d+)?deg$/.test(background.angle) ? background.angle : '0deg';
  const centre = stops[1] ? `, ${stops[1]} ${length(background.centerPosition) ?? '50%'}` : '';
  return `linear-gradient(${angle}, ${stops[0]}${centre}, ${stops[2]})`;
}

function setIf(style, key, value) {
  if (value !== undefined) style[key] = value;
}
