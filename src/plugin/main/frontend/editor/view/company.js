/**
 * The other people at a map. Most of the time there are none, so the module that shows them and
 * their changes is fetched when someone arrives. If that fetch fails, they are shown with the next
 * news.
 */
export class Company {
  /**
   * @param {EditorView} view
   * @param {HTMLElement} list for who is here
   * @param {() => Promise<typeof import('./collaborators.js')>} fetchCollaborators gives `collaborators.js`
   */
  constructor(view, list, fetchCollaborators) {
    this.view = view;
    this.list = list;
    this.fetchCollaborators = fetchCollaborators;
    /** @type {import('./collaborators.js').Collaborators | undefined} once they are there */
    this.collaborators = undefined;
  }

  /** @param {Person[]} people the others, as the server last told */
  show(people) {
    if (people.length || this.collaborators) this.meet((them) => them.show(people));
  }

  /** Someone has changed something. @param {Pick<Drawn, 'changed' | 'by'>} change */
  changed(change) {
    this.meet((them) => them.changed(change));
  }

  /** @param {(them: import('./collaborators.js').Collaborators) => void} action */
  meet(action) {
    this.fetchCollaborators().then(
      ({ Collaborators }) =>
        action((this.collaborators ??= new Collaborators(this.view, this.list))),
      () => {},
    );
  }
}
