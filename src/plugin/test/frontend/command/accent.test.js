import { accent, accentOf, icon } from '../../../main/frontend/editor/command/look.js';
import { head } from '../../../main/frontend/editor/command/cursor.js';
import { equal } from '../expect.js';
import { mapOf } from '../maps.js';
import { Player } from './play.js';

export default {
  '[E16] a stage has the colour of its place until it is given one of its own'() {
    const player = new Player(mapOf('a|b|c'), head('stage', 'S2'));
    const colours = () => player.map.stages.map((stage) => accentOf(player.map, stage));
    equal(colours(), ['blue', 'teal', 'green']);
    player.run(accent('purple'));
    equal(colours(), ['blue', 'purple', 'green']);
    equal(player.run(accent('purple')), false);
  },

  '[E16] a row is given an icon, and loses it again'() {
    const player = new Player(mapOf('a|', 'b|'), head('row', 'r2'));
    const icons = () => player.map.rows.map((row) => row.icon ?? '');
    player.run(icon('goal'));
    equal(icons(), ['', 'goal']);
    player.run(icon(''));
    equal(icons(), ['', '']);
  },
};
