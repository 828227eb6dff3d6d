// What is known of this page's elements and events beyond the types that come with TypeScript.

/**
 * All elements of a page that we look for are HTML elements, and so are the targets of pointers,
 * keys and the focus.
 */
interface ParentNode {
  querySelector(selectors: `${'.' | ':scope' | '['}${string}`): HTMLElement | null;
  querySelectorAll(selectors: `${'.' | ':scope' | '['}${string}`): NodeListOf<HTMLElement>;
}

interface Element {
  closest(selectors: `${'.' | '['}${string}`): HTMLElement | null;
}

interface UIEvent {
  readonly target: HTMLElement;
  readonly currentTarget: HTMLElement;
  /** Of Chromium only. */
  readonly sourceCapabilities?: { readonly firesTouchEvents: boolean } | null;
}

/** Attributes and listeners of an element; those that are null or false are left out. */
type Attributes = Record<string, unknown>;

/** The element that a tag with classes stands for: `div.a.b` is a div. */
type ElementOf<Spec extends string> = Spec extends `${infer Tag}.${string}` ? Tagged<Tag> : Tagged<Spec>;

type Tagged<Tag extends string> = Tag extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag] : HTMLElement;

interface Window {
  /** The links to the site's own pages, as the server wrote them. */
  journeyMapLinks?: NodeListOf<HTMLElement>;
  /** Local storage with its copies, once they are made. */
  journeyMapCopies?: import('../editor/session/copied-storage.js').CopiedStorage;
}
