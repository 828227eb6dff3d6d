/**
 * The line through the values of a row, piece by piece, as the server draws it: Curve.java says how. Both calculate in
 * the same order, so that they come to the same digits.
 */

/** The slope of the line halfway between two values, relative to the straight line. */
const MIDWAY = 1.3;

/**
 * A cell's part of the line, as data of SVG paths; each empty where there is none.
 *
 * @typedef {object} Piece
 * @property {string} line where the steps on both sides have values
 * @property {string} bridge over steps without
 * @property {string} area between the line and zero
 * @property {boolean} isAbove whether some of the area is above zero
 * @property {boolean} isBelow
 */

/**
 * What each cell draws, in a box of that width and height.
 *
 * @param {number[]} heights of the values, from 0 at the top to 1; NaN for a step without one
 * @param {number} width @param {number} height
 * @param {number} zero the height from which the area is counted
 * @returns {Piece[]}
 */
export function pieces(heights, width, height, zero) {
  const isValue = (/** @type {number} */ i) => !Number.isNaN(heights[i]);
  /** @type {number[][]} the step with a value on the one side, and on the other; -1 for none */
  const [before, after] = [[], []];
  for (let i = 0, last = -1; i < heights.length; i++) {
    before[i] = last;
    if (isValue(i)) last = i;
  }
  for (let i = heights.length - 1, last = -1; i >= 0; i--) {
    after[i] = last;
    if (isValue(i)) last = i;
  }

  /** The slope at a value: the harmonic mean of the slopes on either side. @param {number} i */
  function tangent(i) {
    const [left, right] = [before[i], after[i]];
    if (left < 0 || right < 0) return 0;
    const here = (heights[i] - heights[left]) / (i - left);
    const there = (heights[right] - heights[i]) / (right - i);
    return here * there > 0 ? (2 * here * there) / (here + there) : 0;
  }

  /**
   * The part of the line between two successive values that lies between these two places.
   *
   * @param {number} left @param {number} right @param {number} from @param {number} to @param {Path} path
   */
  function stretch(left, right, from, to, path) {
    const middle = (left + right) / 2;
    if (from < middle && middle < to) {
      stretch(left, right, from, middle, path);
      stretch(left, right, middle, to, path);
      return;
    }
    const slope = ((heights[right] - heights[left]) / (right - left)) * MIDWAY;
    const halfway = (heights[left] + heights[right]) / 2;
    const at =
      to <= middle
        ? cubic(left, heights[left], tangent(left), middle, halfway, slope)
        : cubic(middle, halfway, slope, right, heights[right], tangent(right));
    path.add(at, from, to);
  }

  return heights.map((_, i) => {
    const [line, bridge] = [new Path(i, width, height), new Path(i, width, height)];
    const [left, right] = [before[i], after[i]];
    if (!isValue(i)) {
      if (left >= 0 && right >= 0) stretch(left, right, i - 0.5, i + 0.5, bridge);
    } else {
      if (left >= 0) stretch(left, i, i - 0.5, i, left === i - 1 ? line : bridge);
      if (right >= 0) stretch(i, right, i, i + 0.5, right === i + 1 ? line : bridge);
    }
    const area = line.data && `${line.data}V${Math.round(zero * height)}H${line.first}Z`;
    const [isAbove, isBelow] = [line.top < zero, line.bottom > zero];
    return { line: line.data, bridge: bridge.data, area, isAbove, isBelow };
  });
}

/**
 * Height and slope between two places, by the heights and slopes there.
 *
 * @param {number} x @param {number} y @param {number} slope
 * @param {number} endX @param {number} endY @param {number} endSlope
 */
function cubic(x, y, slope, endX, endY, endSlope) {
  const width = endX - x;
  const cube = 2 * (y - endY) + width * (slope + endSlope);
  const square = 3 * (endY - y) - width * (2 * slope + endSlope);
  return (/** @type {number} */ at) => {
    const t = (at - x) / width;
    return {
      height: ((cube * t + square) * t + width * slope) * t + y,
      slope: ((3 * cube * t + 2 * square) * t + width * slope) / width,
    };
  };
}

/** A path in a cell's box. */
class Path {
  /** @param {number} step @param {number} width @param {number} height */
  constructor(step, width, height) {
    this.left = step - 0.5;
    this.width = width;
    this.height = height;
    this.data = '';
    this.first = 0;
    this.top = 1;
    this.bottom = 0;
  }

  /** @param {ReturnType<typeof cubic>} at @param {number} from @param {number} to */
  add(at, from, to) {
    const third = (to - from) / 3;
    const [start, end] = [at(from), at(to)];
    const handle = end.height - third * end.slope;
    if (this.data) {
      // It is as long as the one before it, and goes on in its direction: its first handle mirrors that one's second.
      this.point('S', to - third, handle);
    } else {
      this.first = this.x(from);
      this.point('M', from, start.height);
      this.point('C', from + third, start.height + third * start.slope);
      this.point(' ', to - third, handle);
    }
    this.point(' ', to, end.height);
    this.top = Math.min(this.top, start.height, end.height);
    this.bottom = Math.max(this.bottom, start.height, end.height);
  }

  /** @param {string} command @param {number} x @param {number} y */
  point(command, x, y) {
    this.data += `${command}${this.x(x)},${Math.round(y * this.height)}`;
  }

  /** @param {number} x */
  x(x) {
    return Math.round((x - this.left) * this.width);
  }
}
