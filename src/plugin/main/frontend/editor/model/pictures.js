/**
 * The endings and kinds of pictures that browsers show without running anything in them; PagePictures.java has the same
 * kinds, and a test compares them. SVG isn't one of them: opened by itself, it may run scripts.
 *
 * @type {Record<string, string>}
 */
const KINDS = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** Media types. */
export const PICTURE_TYPES = [...new Set(Object.values(KINDS))];

/** Whether a file of that name is such a picture, as far as its ending tells. @param {string} name */
export const isPictureName = (name) =>
  name.includes('.') && Object.hasOwn(KINDS, name.replace(/.*\./s, '').toLowerCase());
