/** @type {!Map<string, !Promise<?>>} */
const modules = new Map();
let failures = 0;

/**
 * A module that is fetched when somebody first needs it. This file stands beside `editor.js`, so that the address is right for
 * the modules as they are and for the joined ones. A fetch that fails is tried again the next time.
 *
 * @param {string} path from here, without `.js`
 * @return {!Promise<?>}
 */
export function onFirstUse(path) {
  if (!modules.has(path)) {
    // Browsers remember the failure of an address, but take one of another fragment for a new one.
    const module = import(`./${path}.js${'#'.repeat(failures)}`);
    modules.set(path, module);
    module.catch(() => {
      failures++;
      modules.delete(path);
    });
  }
  return modules.get(path);
}

/**
 * A dialog, menu or panel that is fetched on first use. Where that fails, the person is told, and can try again.
 *
 * @param {string} path of its module, as above
 * @param {string} name of the function in it that opens it, and is given the view and whatever the opener is
 */
function opener(path, name) {
  const open = async (view, ...about) => {
    const { getText, notices } = view;
    let module;
    try {
      module = await onFirstUse(path);
    } catch {
      return notices.toast(getText('not-fetched'), [
        [getText('retry'), () => open(view, ...about)],
      ]);
    }
    return module[name](view, ...about);
  };
  /** For a moment at which somebody is about to open it. */
  open.makeReady = () => void onFirstUse(path).catch(() => {});
  return open;
}

/**
 * All of them, for whoever has a view: what is fetched itself can't import this file, since addresses begin where it stands.
 */
export const openers = {
  actions: opener('menus/menus', 'openActions'),
  additions: opener('menus/menus', 'openAdditions'),
  duplicate: opener('menus/menus', 'duplicateHere'),
  categories: opener('dialogs/categories', 'editCategories'),
  example: opener('panels/example', 'seeExample'),
  icons: opener('dialogs/icons', 'chooseIcon'),
  more: opener('menus/menus', 'openMore'),
  scale: opener('dialogs/scale', 'editScale'),
  screen: opener('screen/screen', 'changeScreen'),
  shortcuts: opener('dialogs/shortcuts', 'showShortcuts'),
  table: opener('dialogs/table', 'bringTable'),
  templates: opener('dialogs/templates', 'chooseTemplate'),
  value: opener('values/values', 'openValue'),
  versions: opener('panels/versions', 'openVersions'),
  where: opener('dialogs/move', 'askWhere'),
};
