import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { equal, frozen, ok } from '../expect.js';
import { fileOf } from '../maps.js';
import { canonical } from './canonical.js';

// The same files as the server's tests run: see src/plugin/test/resources/edit-cases.
const FOLDER = '/test/resources/edit-cases/';

const names = await (await fetch(FOLDER)).json();
const tests = {
  'there are cases for every rule'() {
    for (const rule of ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11']) {
      ok(
        Object.keys(tests).some((sentence) => sentence.includes(rule)),
        'no case for ' + rule,
      );
    }
  },
};
for (const name of names.filter((file) => file.endsWith('.json'))) {
  const { rule, about, map, edits, expected } = await (await fetch(FOLDER + name)).json();
  tests[`[${rule}] ${about} (${name})`] = () => {
    const applied = apply(JourneyMap.of(frozen(map)), frozen(edits));
    equal(canonical(fileOf(applied.map)), canonical(expected.map), 'map');
    equal(applied.outcomes, expected.outcomes, 'outcomes');
  };
}

export default tests;
