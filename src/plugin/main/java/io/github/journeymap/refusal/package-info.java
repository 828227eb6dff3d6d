/**
 * Why the app would not do what someone asked of it: nothing was changed, and for each reason there is a sentence on
 * the screen.
 */
package io.github.journeymap.refusal;
