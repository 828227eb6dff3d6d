import { Copies } from '../../../main/frontend/editor/session/copies.js';
import { equal, given } from '../expect.js';

const KEY = 'journey-map:me:1:Map:first';

/** @param {number} number @param {string | null} [text] @param {string} [key] @returns {Copy} */
const copy = (number, text = `{"number":${number}}`, key = KEY) => ({ key, number, text });

/** Runs a test on a database that isn't there yet, and leaves none. @param {(copies: Copies) => Promise<void>} test */
async function fresh(test) {
  await dropped();
  await test(new Copies());
  await dropped();
}

/** As when the person clears what the site has stored: nothing must stand in the way of that. */
function dropped() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('journey-map');
    request.onsuccess = resolve;
    request.onerror = reject;
  });
}

export default {
  async '[E88] what is copied is there for the next window, as the last change has left it'() {
    await fresh(async (copies) => {
      equal(await copies.all(), []);
      await copies.change([copy(1), copy(2, 'other', `${KEY}2`)]);
      await copies.change([copy(3)]);
      await copies.change([copy(4, null, `${KEY}2`)], []);
      const next = new Copies();
      equal(await next.all(), [copy(3), copy(4, null, `${KEY}2`)]);
      await next.change([], [`${KEY}2`]);
      equal(await copies.all(), [copy(3)]);
    });
  },

  async '[E88] the end of a record does not take away what its window has stored since'() {
    await fresh(async (copies) => {
      await copies.change([copy(5)]);
      await copies.change([copy(4, null), copy(4, 'taken over', `${KEY}2`)]);
      equal(await copies.all(), [copy(5), copy(4, 'taken over', `${KEY}2`)]);
      await copies.change([copy(6, null)]);
      equal((await copies.all())[0], copy(6, null));
    });
  },

  async '[E88] it is on the disk before it counts as copied'() {
    const { transaction } = IDBDatabase.prototype;
    /** @type {Array<string | undefined>} */
    const asked = [];
    /** @this {IDBDatabase} @param {Parameters<typeof transaction>} about */
    IDBDatabase.prototype.transaction = function (...about) {
      asked.push(about[2]?.durability);
      return transaction.apply(this, about);
    };
    await fresh((copies) => copies.change([copy(1)]));
    IDBDatabase.prototype.transaction = transaction;
    equal(asked, ['strict']);
  },

  async '[E88] where a browser refuses the database, each try fails and the next one may not'() {
    await fresh(async () => {
      let isRefusing = true;
      const copies = new Copies(() => {
        if (isRefusing) throw new DOMException('denied', 'SecurityError');
        return indexedDB;
      });
      const failure = await copies.change([copy(1)]).catch((problem) => problem.name);
      equal(failure, 'SecurityError');
      isRefusing = false;
      await copies.change([copy(1)]);
      equal(await copies.all(), [copy(1)]);
    });
  },

  async '[E88] nothing of a change is there that can not be made as a whole'() {
    await fresh(async (copies) => {
      const unstorable = /** @type {Copy} */ (
        /** @type {unknown} */ ({ ...copy(2), text: () => {} })
      );
      given(await copies.change([copy(1, 'x', `${KEY}2`), unstorable]).catch((problem) => problem));
      equal(await copies.all(), []);
    });
  },

  async '[E88] a change that finds no room fails, and does not keep the next one waiting'() {
    await fresh(async (copies) => {
      const { put } = IDBObjectStore.prototype;
      /** @this {IDBObjectStore} @param {unknown} value */
      IDBObjectStore.prototype.put = function (value) {
        const request = put.call(this, value);
        this.transaction.abort();
        this.transaction.commit = () => {};
        return request;
      };
      const failed = await copies.change([copy(1)]).then(
        () => false,
        () => true,
      );
      IDBObjectStore.prototype.put = put;
      equal(failed, true);
      await copies.change([copy(2)]);
      equal(await copies.all(), [copy(2)]);
    });
  },

  async '[E88] when the person clears what the site has stored, the next change begins anew'() {
    await fresh(async (copies) => {
      await copies.change([copy(1)]);
      await dropped();
      await copies.change([copy(2)]);
      equal(await copies.all(), [copy(2)]);
    });
  },
};
