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
 * @template {keyof FirstUse} Path
 * @template {keyof FirstUse[Path]} Name
 * @param {Path} path of its module, as above
 * @param {Name} name of the function in it that opens it, and is given the view and whatever the opener is
 * @returns {OpenerOf<FirstUse[Path][Name]>}
 */
function opener(path, name) {
  /** @param {EditorView} view @param {...unknown} about @returns {Promise<unknown>} */
  const open = (view, ...about) => {
    const { getText, notices } = view;
    return onFirstUse(path).then(
      (module) =>
        /** @type {(view: EditorView, ...about: unknown[]) => unknown} */ (module[name])(
          view,
          ...about,
        ),
      () => notices.toast(getText('not-fetched'), [[getText('retry'), () => open(view, ...about)]]),
    );
  };
  /** Fetches it when someone is about to open it. */
  open.makeReady = () => void onFirstUse(path).catch(() => {});
  return /** @type {OpenerOf<FirstUse[Path][Name]>} */ (open);
}

/**
 * All openers, handed out with the view: modules that are fetched themselves can't import this file, since addresses
 * are relative to it.
 */
export const openers = {
  actions: opener('menus/menus', 'openActions'),
  additions: opener('menus/menus', 'openAdditions'),
  duplicate: opener('menus/menus', 'duplicateHere'),
  categories: opener('dialogs/categories', 'editCategories'),
  endGuidance: opener('view/guidance', 'endGuidance'),
  guide: opener('view/guidance', 'guide'),
  example: opener('panels/example', 'seeExample'),
  file: opener('import/import', 'bringFile'),
  icons: opener('dialogs/icons', 'chooseIcon'),
  putAway: opener('hiding/hiding', 'putAway'),
  more: opener('menus/menus', 'openMore'),
  copyAsTable: opener('page/as-table', 'copyAsTable'),
  picture: opener('picture/picture', 'takePicture'),
  choosePicture: opener('pictures/pictures', 'choosePicture'),
  replaceByTable: opener('page/as-table', 'replaceByTable'),
  saveAsTemplate: opener('dialogs/save-as-template', 'saveAsTemplate'),
  scale: opener('dialogs/scale', 'editScale'),
  screen: opener('screen/screen', 'changeScreen'),
  shortcuts: opener('dialogs/shortcuts', 'showShortcuts'),
  table: opener('dialogs/table', 'bringTable'),
  templates: opener('dialogs/templates', 'chooseTemplate'),
  value: opener('values/values', 'openValue'),
  versions: opener('panels/versions', 'openVersions'),
  vote: opener('votes/votes', 'toggleVote'),
  voting: opener('votes/voting', 'changeVoting'),
  where: opener('dialogs/move', 'askWhere'),
};
