import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { equal, frozen, ok } from '../expect.js';
import { fileOf } from '../maps.js';
import { canonical } from './canonical.js';
import { editCases } from './cases.js';

// The same files as the server's tests run.
const cases = await editCases();

/** @type {Record<string, () => void>} */
const tests = {
  'there are cases for every rule'() {
    for (const rule of [
      'M1',
      'M2',
      'M3',
      'M4',
      'M5',
      'M6',
      'M7',
      'M8',
      'M9',
      'M10',
      'M11',
      'M12',
    ]) {
      ok(
        cases.some((each) => each.rule === rule),
        'no case for ' + rule,
      );
    }
  },
};
for (const { rule, about, before, edits, after, outcomes } of cases) {
  tests[`[${rule}] ${about}`] = () => {
    const applied = apply(JourneyMap.of(frozen(before)), frozen(edits));
    equal(canonical(fileOf(applied.map)), canonical(after), 'map');
    equal(applied.outcomes, outcomes, 'outcomes');
  };
}

export default tests;
