import { given } from '../expect.js';

/** The lists whose things have ids. */
const LISTS = ['stages', 'steps', 'rows', 'notes'];
const FOLDER = '/test/resources/edit-cases/';

/** @param {string} file @returns {Promise<unknown>} */
const read = async (file) => (await fetch(FOLDER + file)).json();

/** A map of which a case says only how it differs from another one. */
class Difference {
  /** @type {Map<string, Part>} */
  #known = new Map();

  /**
   * @param {Part} map that it differs from
   * @param {Part} newNote the fields of a note that is not known yet and says nothing of them
   */
  constructor(map, newNote) {
    this.map = map;
    this.newNote = newNote;
    this.#knowAll(map);
  }

  /** Things that are added are known by their ids, too. @param {Part[]} edits */
  adding(edits) {
    for (const edit of edits) {
      const [verb, thing] = String(edit.type).split('-');
      const added = edit[thing];
      if (verb === 'add' && isObject(added)) {
        this.#know(`${thing}s`, added);
      }
    }
    return this;
  }

  /** @param {Part} [difference] @param {Part} [what] */
  apply(difference = {}, what = this.map) {
    const result = { ...what };
    for (const [name, value] of Object.entries(difference)) {
      const old = result[name];
      if (value === null) {
        delete result[name];
      } else if (Array.isArray(value) && LISTS.includes(name)) {
        result[name] = value.map((each) => this.#thing(name, each));
      } else {
        result[name] = isObject(value) && isObject(old) ? this.apply(value, old) : value;
      }
    }
    return result;
  }

  /** @param {string} list @param {Json} written */
  #thing(list, written) {
    if (isObject(written)) {
      const old = this.#known.get(`${list} ${written.id}`);
      return this.apply(written, old ?? (list === 'notes' ? this.newNote : {}));
    }
    return given(this.#known.get(`${list} ${written}`));
  }

  /** @param {Part} thing */
  #knowAll(thing) {
    for (const list of LISTS) {
      const all = thing[list];
      if (Array.isArray(all)) {
        all.filter(isObject).forEach((each) => this.#know(list, each));
      }
    }
  }

  /** @param {string} list @param {Part} thing */
  #know(list, thing) {
    const key = `${list} ${thing.id}`;
    this.#known.set(key, this.#known.get(key) ?? thing);
    this.#knowAll(thing);
  }
}

/** @param {Json} json @returns {json is Part} */
const isObject = (json) => typeof json === 'object' && json !== null && !Array.isArray(json);

/** @param {Json} json @returns {json is string} */
const isName = (json) => typeof json === 'string' && json.startsWith('$');

/**
 * What a file says, with the things in place of their names.
 *
 * @param {Json} json
 * @param {Part} names
 * @returns {Json}
 */
function writtenOut(json, names) {
  if (isName(json)) {
    return writtenOut(names[json.slice(1)], names);
  }
  if (Array.isArray(json)) {
    return json.flatMap((each) => {
      const element = writtenOut(each, names);
      return isName(each) ? element : [element];
    });
  }
  return isObject(json)
    ? Object.fromEntries(
        Object.entries(json).map(([name, value]) => [name, writtenOut(value, names)]),
      )
    : json;
}

/**
 * An edit with the fields that edits of its type have unless they say otherwise.
 *
 * @param {Part} edit
 * @param {CaseBase['defaults']} defaults
 * @returns {Part}
 */
function complete(edit, defaults) {
  const completed = { ...defaults[String(edit.type)], ...edit };
  return isObject(edit.note)
    ? { ...completed, note: { ...defaults.note, ...edit.note } }
    : completed;
}

/** @param {string | {[word: string]: string}} written */
function outcome(written) {
  if (typeof written === 'string') {
    return { outcome: written };
  }
  const [[word, value]] = Object.entries(written);
  return { outcome: word, [word === 'both-kept' ? 'note' : 'other']: value };
}

/**
 * @param {string} rule
 * @param {Array<CaseGroup | WrittenCase>} written
 * @param {CaseBase} base
 * @returns {EditCase[]}
 */
const casesOf = (rule, written, { map, defaults, names }) =>
  written.flatMap((each) => {
    const before = new Difference(map, defaults.note).apply(each.before);
    if ('cases' in each) {
      return casesOf(rule, each.cases, { map: before, defaults, names });
    }
    const edits = each.edits.map((edit) => complete(edit, defaults));
    const after = new Difference(before, defaults.note).adding(edits).apply(each.after);
    const outcomes = (each.outcomes ?? edits.map(() => 'done')).map(outcome);
    return /** @type {EditCase} */ (
      /** @type {unknown} */ ({ rule, about: each.about, before, edits, after, outcomes })
    );
  });

/**
 * The cases of all files in src/plugin/test/resources/edit-cases; the README there says how they are
 * written.
 */
export async function editCases() {
  const base = /** @type {CaseBase} */ (await read('base.json'));
  const files = /** @type {string[]} */ (await read(''));
  const cases = [];
  for (const file of files.filter((each) => /^m\d+\.json$/.test(each))) {
    /** @type {unknown} */
    const written = writtenOut(/** @type {Json} */ (await read(file)), base.names);
    const rule = file.replace('.json', '').toUpperCase();
    cases.push(...casesOf(rule, /** @type {Array<CaseGroup | WrittenCase>} */ (written), base));
  }
  return cases;
}
