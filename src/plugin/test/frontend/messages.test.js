import { format, loadMessages, getText } from '../../main/frontend/editor/messages.js';
import { equal } from './expect.js';
import { json } from './session/site.js';

export default {
  'arguments take their places, and doubled apostrophes are one'() {
    equal(format("{1} moved {0}, it''s there", ['a note', 'Eva']), "Eva moved a note, it's there");
  },

  'a choice says one thing of one and another of many'() {
    const text = '{0,choice,0#no notes|1#one note|1<{0} notes} deleted';
    equal(
      [0, 1, 2, 17].map((n) => format(text, [n])),
      ['no notes deleted', 'one note deleted', '2 notes deleted', '17 notes deleted'],
    );
  },

  'a choice may say nothing, before or behind another one'() {
    const text = '{0,choice,0#|1#a step|1<{0} steps}{1,choice,0#|1# and }{2,choice,0#|1#a row}';
    const said = [
      [1, 0, 0],
      [0, 0, 1],
      [3, 1, 1],
    ].map((args) => format(text, args));
    equal(said, ['a step', 'a row', '3 steps and a row']);
  },

  'a text without arguments is taken as it is'() {
    const answer = {
      'journey-map.editor.a': "It's here",
      'journey-map.editor.b': "{0}''s",
      'journey-map.editor.state.clean': 'Saved',
    };
    return loadMessages('/rest', async () => json(200, answer)).then(() =>
      equal(
        [getText('a'), getText('b', 'Eva'), getText('unknown')],
        ["It's here", "Eva's", 'unknown'],
      ),
    );
  },

  async '[E54] what are no messages is not taken for them'() {
    const wrong = [
      json(200, {}),
      json(200, null),
      json(200, { error: 'x' }),
      new Response('<html>'),
    ];
    for (const answer of wrong) {
      const problem = await loadMessages('/rest', async () => answer).catch((trouble) => trouble);
      equal(problem.kind, 'foreign');
    }
  },
};
