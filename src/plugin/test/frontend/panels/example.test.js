import { exampleFor } from '../../../main/frontend/editor/panels/example.js';
import { equal } from '../expect.js';
import { note, picture } from '../maps.js';

/** @param {string} key @param {string[]} headings @param {Note[]} [notes] @returns {Template} */
const template = (key, headings, notes = [note('a', 'x', 's1')]) => ({
  key,
  title: key,
  about: '',
  picture: '',
  map: { ...picture('|'), rows: templateRows(...headings), notes },
});

/** @param {...string} headings */
const templateRows = (...headings) =>
  headings.map((heading) => ({ id: `${heading} in a template`, heading }));

/** @param {...string} headings */
const own = (...headings) => headings.map((heading, i) => ({ id: `own-${i}`, heading }));

const TEMPLATES = [
  template('outline', ['Feelings', 'Actions', 'Pains'], []),
  template('moments', ['Steps', 'Goals', '']),
  template('curve', ['Actions', 'Feelings', 'Goals']),
];

/** @param {{id: string, heading: string}[]} rows */
const chosen = (rows) => exampleFor(TEMPLATES, { rows })?.key;

export default {
  '[E20] the example is the filled one that has the most rows in common with the map'() {
    equal(chosen(own('Steps', 'Goals')), 'moments');
    equal(chosen(own('Feelings', 'Goals', 'Steps', 'Actions')), 'curve');
    equal(chosen(own(' actions', 'Feelings', 'Pains')), 'curve');
  },

  '[E20] in a map in another language, rows of a template are known by their ids'() {
    equal(
      chosen(templateRows('Actions', 'Feelings').map(({ id }) => ({ id, heading: 'Wie es ist' }))),
      'curve',
    );
  },

  '[E20] where none has more in common than another, it is the first, and an empty heading counts for nothing'() {
    equal(chosen(own('Lines', '')), 'moments');
    equal(chosen(own('Goals')), 'moments');
    equal(chosen([]), 'moments');
    equal(exampleFor(TEMPLATES.slice(0, 1), { rows: [] }), undefined);
  },
};
