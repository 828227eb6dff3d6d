/** The lists whose things have ids. */
const LISTS = ['stages', 'steps', 'rows', 'notes'];
const FOLDER = '/test/resources/edit-cases/';

/**
 * @param {string} file
 * @return {!Promise<?>}
 */
const read = async (file) => (await fetch(FOLDER + file)).json();

/**
 * A map by what a case says of it, which is only how it differs from another one.
 *
 * @param {!Object} map that it differs from
 * @param {!Object} change
 * @param {!Array<!Object>=} edits things that these add are known by their ids, too
 * @return {!Object}
 */
function changed(map, change, edits = []) {
  const known = new Map();
  const know = (list, thing) => {
    const key = list + ' ' + thing.id;
    known.set(key, known.get(key) ?? thing);
    knowAll(thing);
  };
  const knowAll = (thing) =>
    LISTS.forEach((list) => thing[list]?.forEach((each) => know(list, each)));
  const merged = (what, difference) => {
    const result = { ...what };
    for (const [name, value] of Object.entries(difference)) {
      if (value === null) {
        delete result[name];
      } else if (LISTS.includes(name)) {
        result[name] = value.map((each) =>
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

/** @param {?} value */
const isObject = (value) => typeof value === 'object' && value && !Array.isArray(value);

/**
 * The cases of all files in src/plugin/test/resources/edit-cases; the README there says how they are
 * written.
 *
 * @return {!Promise<!Array<{rule: string, about: string, before: !Object, edits: !Array<!Object>,
 *     after: !Object, outcomes: !Array<!Object>}>>}
 */
export async function editCases() {
  const base = await read('base.json');
  const files = (await read('')).filter((file) => /^m\d+\.json$/.test(file));
  const cases = [];
  for (const file of files) {
    for (const { about, edits, outcomes, ...differs } of await read(file)) {
      const before = changed(base, differs.before ?? {});
      cases.push({
        rule: file.replace('.json', '').toUpperCase(),
        about,
        before,
        edits,
        after: changed(before, differs.after ?? {}, edits),
        outcomes: outcomes.map((each) => (typeof each === 'string' ? { outcome: each } : each)),
      });
    }
  }
  return cases;
}
