/** @type {Partial<{[Path in keyof FirstUse]: Promise<FirstUse[Path]>}>} */
const modules = {};
let failures = 0;

/**
 * A module that is fetched when someone first needs it. This file stands beside `editor.js`, so
 * that the address is right for the modules as they are and for the joined ones. A fetch that fails
 * is tried again the next time.
 *
 * @template {keyof FirstUse} Path
 * @param {Path} path from here, without `.js`
 * @returns {Promise<FirstUse[Path]>}
 */
export function onFirstUse(path) {
  const known = modules[path];
  if (known) return known;
  // Browsers remember that an address failed, but treat the address with another fragment as a new
  // one. From a pattern that stands in the import itself, the bundler would take every module that
  // fits into the core.
  const address = `./${path}.js${'#'.repeat(failures)}`;
  const module = import(address);
  modules[path] = module;
  module.catch(() => {
    failures++;
    delete modules[path];
  });
  return module;
}

/**
 * Does something with a module once it is there. Everything else works without it.
 *
 * @template {keyof FirstUse} Path
 * @param {Path} path as above
 * @param {(module: FirstUse[Path]) => void} use
 * @param {() => void} [otherwise] where the fetch fails
 */
export const whenThere = (path, use, otherwise = () => {}) =>
  void onFirstUse(path).then(use, otherwise);

/**
 * A dialog, menu or panel that is fetched on first use. Where that fails, the person is told, and can try again.
 *
 * @param {keyof FirstUse} path of its module, as above
 * @param {string} name of the function in it that opens it, and is given the view and whatever the opener is
 */
function opener(path, name) {
  /** @param {EditorView} view @param {...unknown} about @returns {Promise<unknown>} */
  const open = (view, ...about) => {
    const { getText, notices } = view;
    return onFirstUse(path).then(
      (module) => /** @type {Opening} */ (/** @type {unknown} */ (module))[name](view, ...about),
      () => notices.toast(getText('not-fetched'), [[getText('retry'), () => open(view, ...about)]]),
    );
  };
  /** Fetches it when someone is about to open it. */
  open.makeReady = () => void onFirstUse(path).catch(() => {});
  return open;
}

/** @typedef {Record<string, (view: EditorView, ...about: unknown[]) => unknown>} Opening a module with what opens something */

/** What can be opened, by the name of the function that does it, and the module in which that is. */
const OPENED = /** @type {const} */ ({
  editCategories: 'dialogs/categories',
  chooseIcon: 'dialogs/icons',
  askWhere: 'dialogs/move',
  saveAsTemplate: 'dialogs/save-as-template',
  editScale: 'dialogs/scale',
  showShortcuts: 'dialogs/shortcuts',
  bringTable: 'dialogs/table',
  chooseTemplate: 'dialogs/templates',
  askTogether: 'dialogs/together',
  putAway: 'hiding/hiding',
  bringFile: 'import/import',
  duplicateHere: 'menus/menus',
  openActions: 'menus/menus',
  openAdditions: 'menus/menus',
  openMore: 'menus/menus',
  copyAsTable: 'page/as-table',
  replaceByTable: 'page/as-table',
  seeExample: 'panels/example',
  openVersions: 'panels/versions',
  takePersona: 'persona/take',
  takePicture: 'picture/picture',
  choosePicture: 'pictures/pictures',
  changeScreen: 'screen/screen',
  openValue: 'values/values',
  endGuidance: 'view/guidance',
  guide: 'view/guidance',
  toggleVote: 'votes/votes',
  changeVoting: 'votes/voting',
});

/**
 * All openers, handed out with the view: modules that are fetched themselves can't import this file, since addresses
 * are relative to it.
 */
export const openers = /** @type {OpenersOf<typeof OPENED>} */ (
  Object.fromEntries(Object.entries(OPENED).map(([name, path]) => [name, opener(path, name)]))
);
