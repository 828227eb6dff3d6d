// What dialogs are made of is the view's.
export { ask, select } from '../view/dialog.js';
