/**
 * One command that checks a real Confluence with the app installed, over its public REST and in a browser. Never null,
 * unless said so.
 */
package io.github.journeymap.sitecheck;
