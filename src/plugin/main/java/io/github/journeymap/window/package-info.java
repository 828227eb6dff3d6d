/** The app's own pages, in windows beside Confluence's. */
package io.github.journeymap.window;
