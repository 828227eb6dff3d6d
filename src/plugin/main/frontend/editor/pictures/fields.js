import { PICTURE_TYPES } from '../model/pictures.js';
import { h } from '../dom/element.js';
import { siteOf } from '../site/site.js';

/** @typedef {import('./attachments.js').Attached} Attached */
/** @typedef {import('./choose.js').Wanted} Wanted */

/** Characters that a picture's description may have. */
const ALT = 1000;

/** The fields to choose a picture with: the images that are there, a file to attach, and what the picture shows. */
export class PictureFields {
  /** @param {EditorView} view @param {Attached[]} images of the page @param {Wanted} wanted */
  constructor({ getText, root }, images, wanted) {
    const { picture, alt } = wanted;
    this.getText = getText;
    this.wanted = wanted;
    /** The file to attach. @type {File | null} */
    this.file = null;
    /** What is in the field for words while the person has not described the picture. */
    this.offered = alt;
    this.words = h('input', { type: 'text', name: 'alt', maxlength: ALT, value: alt });
    this.problem = h('p.jm-found', { role: 'status' });
    const none = choice('', !picture, h('span', null, getText('portrait.none')));
    this.choices = h(
      'div.jm-portrait-choices',
      {
        role: 'radiogroup',
        'aria-label': getText('portrait.here'),
        change: () => this.offerWords(),
      },
      none,
      ...images.map(({ title, _links }) => {
        const image = h('img', { src: siteOf(root) + _links.download, alt: '' });
        return choice(title, title === picture, image, title);
      }),
    );
    /** Where there are no images, there is nothing to choose between. */
    this.isFirst = !images.length && !picture;
    this.upload = h('input', {
      type: 'file',
      accept: PICTURE_TYPES.join(),
      change: () => this.use(this.upload.files?.[0] ?? null),
    });
    const about = this.isFirst ? 'portrait.first' : 'portrait.upload';
    this.element = h(
      'div',
      {
        dragover: (/** @type {DragEvent} */ event) => event.preventDefault(),
        drop: (/** @type {DragEvent} */ event) => {
          event.preventDefault();
          this.use(event.dataTransfer?.files[0] ?? null);
        },
      },
      this.isFirst ? null : this.choices,
      h('label.jm-field', null, getText(about), this.upload),
      this.problem,
      alt === undefined
        ? h('p', null, getText('note-picture.words'))
        : h('label.jm-field', null, getText('portrait.alt'), this.words),
    );
    this.use(wanted.file ?? null);
  }

  /** A file takes precedence over the images that are there. @param {File | null} file */
  use(file) {
    const isWrong = file && !PICTURE_TYPES.includes(file.type);
    this.file = isWrong ? null : file;
    this.problem.textContent = isWrong
      ? this.getText('portrait.wrong')
      : file && this.getText('portrait.attaches', file.name);
    this.offerWords();
  }

  /** The description of one picture doesn't fit another. */
  offerWords() {
    const { picture, alt = '' } = this.wanted;
    const isSame = !this.file && (this.checked?.value ?? picture) === picture;
    if (this.words.value === this.offered) this.words.value = this.offered = isSame ? alt : '';
  }

  focus() {
    (this.isFirst ? this.upload : this.checked)?.focus();
  }

  /** The image that is chosen, if any. */
  get checked() {
    return /** @type {HTMLInputElement | null} */ (this.choices.querySelector(':scope :checked'));
  }
}

/** @param {string} value @param {boolean} checked @param {Node} content @param {string} [label] of what isn't in words */
const choice = (value, checked, content, label) =>
  h(
    'label.jm-portrait-choice',
    { title: label },
    h('input', { type: 'radio', name: 'picture', value, checked, 'aria-label': label }),
    content,
  );
