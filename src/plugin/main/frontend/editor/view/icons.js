/** Paths for `icon`, drawn by us on a grid of 16 by 16. */
export const ADD = 'M7 2h2v5h5v2H9v5H7V9H2V7h5z';
export const UNDO = 'M6 2v3h4a4 4 0 0 1 0 9H5v-2h5a2 2 0 0 0 0-5H6v3L1 6z';
export const REDO = 'M10 2v3H6a4 4 0 0 0 0 9h5v-2H6a2 2 0 0 1 0-5h4v3l5-4z';
export const FULL = 'M2 2h5v2H4v3H2zm7 0h5v5h-2V4H9zM2 9h2v3h3v2H2zm10 0h2v5H9v-2h3z';
export const FIT = 'M1 3h2v10H1zm12 0h2v10h-2zM4 8l3-3v2h2V5l3 3-3 3V9H7v2z';
export const MORE =
  'M3 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3m5 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3m5 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3';
export const GRIP = 'M5 2h2v2H5zm4 0h2v2H9zM5 7h2v2H5zm4 0h2v2H9zm-4 5h2v2H5zm4 0h2v2H9z';
