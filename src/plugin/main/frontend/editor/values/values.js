export { drawValues } from './draw.js';
export { listenForValues, openValue } from './set.js';
