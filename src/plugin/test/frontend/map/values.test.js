import { h } from '../../../main/frontend/editor/dom/element.js';
import { rangeIn } from '../../../main/frontend/editor/values/draw.js';
import { equal, given, ok } from '../expect.js';
import { everything, shown, styleOf } from './shown.js';

/** What is drawn in the first cell, of a row of values whose zero is halfway. @param {Element} drawn @param {string} dir */
async function inACell(drawn, dir) {
  const { all } = await shown(everything({ text: '' }), { dir });
  const [cell] = all('.jm-cell');
  Object.assign(given(cell.closest('tr')).dataset, {
    kind: 'scale',
    min: '-2',
    max: '2',
    at: '0.50',
  });
  cell.replaceChildren(drawn);
  return cell;
}

export default {
  async '[V26] a face stands where its attribute says, to the hundredth, and in the middle of its cell'() {
    for (const dir of ['ltr', 'rtl']) {
      const curve = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      curve.setAttribute('class', 'jm-curve');
      const cell = await inACell(h('div.jm-plot', null, curve), dir);
      given(cell.closest('tr')).dataset.faces = 'true';
      const { left, width } = curve.getBoundingClientRect();
      const { top, height } = rangeIn(curve);
      ok(height > 50, `${height} px`);
      for (const share of ['0.00', '0.07', '0.10', '0.25', '0.93', '0.99', '1.00']) {
        const point = h('b.jm-point', { 'data-at': share, 'data-face': 3 }, '+1');
        curve.after(point);
        const face = point.getBoundingClientRect();
        const [x, y] = [face.left + face.width / 2 - left, face.top + face.height / 2 - top];
        ok(Math.abs(x - width / 2) < 0.6, `${dir}, ${share}: ${x} of ${width}`);
        ok(Math.abs(y - Number(share) * height) < 0.6, `${dir}, ${share}: ${y} of ${height}`);
        point.remove();
      }
    }
  },

  async '[V26] a number stands above its face or below it, within the drawing area, and of two curves away from the other'() {
    for (const [value, name, beside, isBelow] of /** @type {const} */ ([
      ['1', '', false, false],
      ['-1', '', false, true],
      ['1', '', true, false],
      ['1', '.jm-low', true, true],
      ['-1', '', true, false],
      ['-1', '.jm-low', true, true],
      ['-1', '.jm-second', true, false],
      ['1', '.jm-second.jm-low', true, true],
    ])) {
      const curves = (beside ? ['jm-curve', 'jm-curve jm-second'] : ['jm-curve']).map((names) => {
        const curve = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        curve.setAttribute('class', names);
        return curve;
      });
      const edge = isBelow ? '1.00' : '0.00';
      const point = h(`b.jm-point${name}`, { 'data-at': edge, 'data-face': 3 }, '+1');
      const plot = h('div.jm-plot', null, ...curves, point);
      const cell = await inACell(plot, 'ltr');
      cell.dataset.value = value;
      given(cell.closest('tr')).dataset.faces = 'true';
      const face = point.getBoundingClientRect();
      const area = plot.getBoundingClientRect();
      const text = point.ownerDocument.createRange();
      text.selectNodeContents(point);
      const number = text.getBoundingClientRect();
      const which = `${value}${name}${beside ? ', beside another' : ''}`;
      const off = Math.abs((number.left + number.right - face.left - face.right) / 2);
      ok(off < 0.6, `${which}: ${off} px off the middle`);
      // The letters leave room in their line.
      if (isBelow) ok(number.top >= face.bottom && number.bottom <= area.bottom + 3, which);
      else ok(number.bottom <= face.top + 3 && number.top >= area.top - 1, which);
    }
  },

  async '[V26] a bar goes from zero to the value, from the side where the text begins'() {
    for (const [dir, way] of [
      ['ltr', ''],
      ['rtl', 'to left'],
    ]) {
      const number = h('span.jm-value', { 'data-at': '0.73' }, '+1');
      await inACell(number, dir);
      const bar = /** @type {CSSStyleDeclaration} */ (
        number.ownerDocument.defaultView?.getComputedStyle(number, '::after')
      );
      const [, along = ''] = /gradient\((to \w+)?/.exec(bar.backgroundImage) ?? [];
      equal(along === 'to right' ? '' : along, way);
      equal(bar.backgroundImage.match(/[\d.]+%/g), ['50%', '50%', '73%', '73%']);
      ok(parseFloat(bar.height) >= 5, bar.height);
      ok(styleOf(number).display === 'block', 'above the bar stands the number');
    }
  },
};
