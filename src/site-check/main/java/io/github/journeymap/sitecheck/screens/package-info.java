/** The wiki's own pages: Confluence's, and the development host's, behind one interface. */
package io.github.journeymap.sitecheck.screens;
