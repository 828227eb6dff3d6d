// The map on the page, its menus and its dialogs.

type EditorView = import('../editor/view/editor-view.js').EditorView;

/** What there is to draw: the map, and what has changed in it. */
interface Drawn extends Pick<Change, 'map' | 'by'> {
  changed: Changed;
  remote?: boolean;
}

/**
 * How an open text is closed: `keep` saves it; `next` saves it and opens a new note after it; `tab`
 * and `back` save it and go to the next or the previous cell; `drop` discards it.
 */
type TextEnd = 'keep' | 'next' | 'tab' | 'back' | 'drop';

/** A button of a notice: its label, what it does, and whether that removes something. */
type Action = [label: string, run: () => unknown, danger?: boolean];

/** See menus/menu.js. */
interface MenuItem {
  label: string;
  command?: Command;
  run?: () => unknown;
  /** Items in one line, told apart by their `look`. */
  swatches?: MenuItem[];
  /** Items that look as they do in the map: their `picture`. */
  chips?: MenuItem[];
  picture?: HTMLElement;
  look?: Attributes;
  checked?: boolean;
  keys?: string;
  makeReady?: () => void;
}

/** What a dialog needs: its words, and the map that it belongs to. */
interface Asking {
  getText: GetText;
  root: HTMLElement;
  /** The element of the place in focus; none where there is no editor. */
  current?(): HTMLElement | undefined | null;
}

/** See screen/screen.js. */
type ScreenAction = 'fit' | 'fullScreen' | 'present' | 'larger' | 'smaller' | 'actualSize';
