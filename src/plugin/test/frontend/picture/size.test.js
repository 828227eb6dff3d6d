import { nameIn, sizeFor } from '../../../main/frontend/editor/picture/size.js';
import { equal } from '../expect.js';

const A_MEGABYTE_OF_PIXELS = 2 ** 20;

export default {
  '[X9] a picture has two pixels for each of the map'() {
    equal(sizeFor(1300, 700), { width: 2600, height: 1400, sharpness: 1 });
  },

  '[X9] a wide map has fewer, so that every browser can draw it'() {
    const { width, height, sharpness } = sizeFor(16384, 700);
    equal([width, height, sharpness], [16384, 700, 0.5]);
  },

  '[X9] so has a map that is large both ways, and none becomes nothing'() {
    const { width, height } = sizeFor(16000, 16000);
    equal(width === height && width * height <= 64 * A_MEGABYTE_OF_PIXELS, true);
    equal(width > 8000, true);
    equal(sizeFor(100000, 2).height, 1);
  },

  '[X9] it is called as the drawing is'() {
    equal(nameIn(`attachment; filename="K_.svg"; filename*=UTF-8''K%C3%A4ufer.svg`), 'Käufer');
    equal(nameIn(null), 'journey-map');
  },
};
