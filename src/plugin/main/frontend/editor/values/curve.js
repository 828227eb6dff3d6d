/**
 * The line through the values of a row, piece by piece, as the server draws it: Curve.java says how. Both calculate in
 * the same order, so that they come to the same digits.
 */

/** The slope of the line halfway between two values, relative to the straight line. */
const MIDWAY = 1.3;

/** Of a cell: how far a handle is from its point. */
const A_SIXTH = 0.5 / 3;

/**
 * A cell's part of the line, as data of SVG paths; each empty where there is none.
 *
 * @typedef {object} Piece
 * @property {string} line where the steps on both sides have values
 * @property {string} bridge over steps without
 * @property {string} area the outline of what lies between the line and zero; not closed along zero, as what fills it does that
 * @property {boolean} isAbove whether some of the area is above zero
 * @property {boolean} isBelow
 * @property {boolean} isWhole whether the line goes from one side of the cell to the other
 */

/**
 * What a piece is drawn in.
 *
 * @typedef {object} Box
 * @property {number} width
 * @property {number} height
 * @property {number} beyond how far lines that go on in the next cell do so beside their own, which begins that far from the left
 */

/**
 * What each cell draws.
 *
 * @param {number[]} heights of the values, from 0 at the top to 1; NaN for a step without one
 * @param {Box} box
 * @param {number} zero the height from which the area is counted
 * @returns {Piece[]}
 */
export function pieces(heights, box, zero) {
  const isValue = (/** @type {number} */ i) => !Number.isNaN(heights[i] ?? Number.NaN);
  const comesIn = (/** @type {number} */ i) => isValue(i) && isValue(i - 1);
  const goesOn = (/** @type {number} */ i) => isValue(i) && isValue(i + 1);
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

  /** The line in a cell, from half of the way to the value before to half of that to the next. @param {number} i @param {Path} path */
  function line(i, path) {
    const [here, bend] = [heights[i], A_SIXTH * tangent(i)];
    if (comesIn(i)) {
      const halfway = (heights[i - 1] + here) / 2;
      const handle = halfway + A_SIXTH * ((here - heights[i - 1]) * MIDWAY);
      path.cubic(i - 0.5, halfway, handle, here - bend, here);
    }
    if (goesOn(i)) {
      const halfway = (here + heights[i + 1]) / 2;
      const handle = halfway - A_SIXTH * ((heights[i + 1] - here) * MIDWAY);
      path.cubic(i, here, here + bend, handle, halfway);
    }
  }

  /** The line over cells without a value. @param {number} i @param {Path} path */
  function bridge(i, path) {
    const [left, right] = [before[i], after[i]];
    if (!isValue(i)) {
      if (left >= 0 && right >= 0) stretch(left, right, i - 0.5, i + 0.5, path);
      return;
    }
    if (left >= 0 && !comesIn(i)) stretch(left, i, i - 0.5, i, path);
    if (right >= 0 && !goesOn(i)) stretch(i, right, i, i + 0.5, path);
  }

  return heights.map((height, i) => {
    const [through, over] = [new Path(i, box), new Path(i, box)];
    line(i, through);
    through.goBeyond(comesIn(i), goesOn(i));
    bridge(i, over);
    const edges = [
      ...(comesIn(i) ? [(heights[i - 1] + height) / 2, height] : []),
      ...(goesOn(i) ? [height, (height + heights[i + 1]) / 2] : []),
    ];
    return {
      line: through.data,
      bridge: over.data,
      area: through.area(zero),
      isAbove: edges.some((edge) => edge < zero),
      isBelow: edges.some((edge) => edge > zero),
      isWhole: comesIn(i) && goesOn(i),
    };
  });
}

/**
 * How high a line is at a step, straight over steps without a value: near enough to say which of two lines is above the other.
 *
 * @param {number[]} heights NaN for a step without a value
 * @param {number} step
 * @param {number} otherwise where there is no line
 */
export function heightAt(heights, step, otherwise) {
  const isValue = (/** @type {number} */ height) => !Number.isNaN(height);
  if (isValue(heights[step])) return heights[step];
  const left = heights.slice(0, step).findLastIndex(isValue);
  const right = heights.findIndex((height, i) => i > step && isValue(height));
  if (left < 0 || right < 0) return otherwise;
  return heights[left] + ((heights[right] - heights[left]) * (step - left)) / (right - left);
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
  /** @param {number} step @param {Box} box */
  constructor(step, box) {
    this.left = step - 0.5;
    this.box = box;
    /** Where it begins. */
    this.x = 0;
    this.y = 0;
    /** How it goes on from there. */
    this.curve = '';
  }

  get data() {
    return this.curve && `M${this.x},${this.y}${this.curve}`;
  }

  /**
   * It goes on beside the cell, where the line does.
   *
   * @param {boolean} comesIn @param {boolean} goesOn
   */
  goBeyond(comesIn, goesOn) {
    const { width, beyond } = this.box;
    if (!beyond || !this.curve) return;
    if (comesIn) [this.x, this.curve] = [0, `H${beyond}${this.curve}`];
    if (goesOn) this.curve += `H${width + 2 * beyond}`;
  }

  /** The outline of the area between it and zero: up from zero, along it, and back to zero. @param {number} zero */
  area(zero) {
    const down = this.down(zero);
    return this.curve && `M${this.x},${down}V${this.y}${this.curve}V${down}`;
  }

  /** @param {ReturnType<typeof cubic>} at @param {number} from @param {number} to */
  add(at, from, to) {
    const third = (to - from) / 3;
    const [start, end] = [at(from), at(to)];
    const handles = [start.height + third * start.slope, end.height - third * end.slope];
    this.cubic(from, start.height, handles[0], handles[1], end.height, third);
  }

  /**
   * Goes on as a cubic, with the heights of its beginning, of its two handles and of its end.
   *
   * @param {number} from @param {number} start @param {number} handle @param {number} other @param {number} end
   * @param {number} [third] of its width
   */
  cubic(from, start, handle, other, end, third = A_SIXTH) {
    if (this.curve) {
      // It is as long as the one before it, and goes on in its direction: its first handle mirrors that one's second.
      this.point('S', from + 2 * third, other);
    } else {
      [this.x, this.y] = [this.along(from), this.down(start)];
      this.point('C', from + third, handle);
      this.point(' ', from + 2 * third, other);
    }
    this.point(' ', from + 3 * third, end);
  }

  /** @param {string} command @param {number} x @param {number} y */
  point(command, x, y) {
    this.curve += `${command}${this.along(x)},${this.down(y)}`;
  }

  /** @param {number} x */
  along(x) {
    return this.box.beyond + Math.round((x - this.left) * this.box.width);
  }

  /** @param {number} y */
  down(y) {
    return Math.round(y * this.box.height);
  }
}
