/** What a row is measured by that doesn't say it. @type {Scale} */
const EMOTION = { min: -2, max: 2, faces: true };

/** @param {Row} row @returns {Scale} */
export const scaleOf = (row) => row.scale ?? EMOTION;
