/** Requests to the site, what is remembered of them, and what must not be told of them. */
package io.github.journeymap.sitecheck.http;
