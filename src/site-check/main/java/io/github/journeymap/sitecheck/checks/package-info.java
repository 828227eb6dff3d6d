/** What is checked on a site: one method a check, each on pages of its own. */
package io.github.journeymap.sitecheck.checks;
