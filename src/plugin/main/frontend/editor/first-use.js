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
