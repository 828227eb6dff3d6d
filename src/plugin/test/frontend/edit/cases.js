/** The lists whose things have ids. */
const LISTS = ['stages', 'steps', 'rows', 'notes'];
const FOLDER = '/test/resources/edit-cases/';

/**
 * A part of a map as the files have it: whatever fields they give it.
 *
 * @typedef {{[field: string]: any}} Part
 */

/** @param {string} file @returns {Promise<any>} */
const read = async (file) => (await fetch(FOLDER + file)).json();

/**
 * A map by what a case says of it, which is only how it differs from another one.
 *
 * @param {Part} map that it differs from
 * @param {Part} change
 * @param {Part[]} [edits] things that these add are known by their ids, too
 * @returns {Part}
 */
function changed(map, change, edits = []) {
  const known = new Map();
  const know = (/** @type {string} */ list, /** @type {Part} */ thing) => {
    const key = list + ' ' + thing.id;
    known.set(key, known.get(key) ?? thing);
    knowAll(thing);
  };
  const knowAll = (/** @type {Part} */ thing) =>
    LISTS.forEach((list) => thing[list]?.forEach((/** @type {Part} */ each) => know(list, each)));
  /** @param {Part} what @param {Part} difference @returns {Part} */
  const merged = (what, difference) => {
    /** @type {Part} */
    const result = { ...what };
    for (const [name, value] of Object.entries(difference)) {
      if (value === null) {
        delete result[name];
      } else if (LISTS.includes(name)) {
        result[name] = value.map((/** @type {Part | string} */ each) =>
          typeof each === 'string'
            ? known.get(name + ' ' + each)
            : merged(known.get(name + ' ' + each.id), each),
        );
      } else {
        const isChanged = isObject(value) && isObject(result[name]);
        result[name] = isChanged ? merged(result[name], value) : value;
      }
    }
    return result;
  };
  knowAll(map);
  for (const edit of edits) {
    const thing = edit.type.startsWith('add-') ? edit.type.slice(4) : '';
    if (edit[thing]) {
      know(thing + 's', edit[thing]);
    }
  }
  return merged(map, change);
}

/** @param {unknown} value */
const isObject = (value) => typeof value === 'object' && value && !Array.isArray(value);

/**
 * The cases of all files in src/plugin/test/resources/edit-cases; the README there says how they are
 * written.
 *
 * @returns {Promise<Array<{rule: string, about: string, before: MapJson, edits: Edit[], after: MapJson, outcomes: Outcome[]}>>}
 */
export async function editCases() {
  const base = await read('base.json');
  const files = (await read('')).filter((/** @type {string} */ file) => /^m\d+\.json$/.test(file));
  const cases = [];
  for (const file of files) {
    for (const { about, edits, outcomes, ...differs } of await read(file)) {
      const before = changed(base, differs.before ?? {});
      cases.push({
        rule: file.replace('.json', '').toUpperCase(),
        about,
        before: /** @type {MapJson} */ (before),
        edits,
        after: /** @type {MapJson} */ (changed(before, differs.after ?? {}, edits)),
        outcomes: outcomes.map((/** @type {Outcome | string} */ each) =>
          typeof each === 'string' ? { outcome: each } : each,
        ),
      });
    }
  }
  return cases;
}
