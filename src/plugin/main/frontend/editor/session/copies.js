const DATABASE = 'journey-map';
const STORE = 'copies';

/**
 * Copies of records of local storage, in a database that the browser writes to the disk at once. Each of its promises fails
 * where the browser has no such database, refuses it or has no room; where it hangs, none of them ever ends.
 */
export class Copies {
  /** @param {() => IDBFactory} [factory] may throw */
  constructor(factory = () => indexedDB) {
    this.factory = factory;
    /** @type {Promise<IDBDatabase> | undefined} */
    this.opened = undefined;
  }

  /** @returns {Promise<Copy[]>} */
  all() {
    return this.within('readonly', (store) => store.getAll());
  }

  /**
   * All of these changes, or none of them.
   *
   * @param {Copy[]} changed @param {string[]} [dropped] keys
   */
  async change(changed, dropped = []) {
    await this.within('readwrite', (store) => {
      for (const copy of changed) {
        if (copy.text === null) end(store, copy);
        else store.put(copy);
      }
      dropped.forEach((key) => store.delete(key));
      // Without waiting for answers, as the page may be about to go.
      if (changed.every(({ text }) => text !== null)) store.transaction.commit();
    });
  }

  /**
   * @template Value
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest<Value> | void} ask
   * @returns {Promise<Value>} what was asked for, once all of it is done and on the disk
   */
  async within(mode, ask) {
    const database = await this.open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      transaction.oncomplete = () => resolve(/** @type {Value} */ (request?.result));
      transaction.onabort = () => reject(transaction.error);
      /** @type {IDBRequest<Value> | void} */
      let request;
      try {
        request = ask(transaction.objectStore(STORE));
      } catch (problem) {
        // What was asked for before would be done all the same.
        transaction.abort();
        throw problem;
      }
    });
  }

  open() {
    this.opened ??= new Promise((resolve, reject) => {
      const request = this.factory().open(DATABASE);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        const forget = () => (this.opened = undefined);
        database.onclose = forget;
        // The person clears what the site has stored.
        database.onversionchange = () => {
          database.close();
          forget();
        };
        resolve(database);
      };
    });
    this.opened.catch(() => (this.opened = undefined));
    return this.opened;
  }
}

/** Unless the window whose record it is has stored something since. @param {IDBObjectStore} store @param {Copy} copy */
function end(store, copy) {
  const request = store.get(copy.key);
  request.onsuccess = () => {
    if (!(request.result?.number > copy.number)) store.put(copy);
  };
}
