/**
 * What goes on while several people edit: who is there, and what was saved in the last minutes. It lives in
 * Confluence's caches, and is lost without harm.
 */
package io.github.journeymap.live;
