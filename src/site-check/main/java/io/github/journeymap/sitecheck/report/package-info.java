/** What was found out, for people. */
package io.github.journeymap.sitecheck.report;
