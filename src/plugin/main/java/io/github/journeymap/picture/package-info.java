/**
 * The curve of a row of values as a picture, for documents that draw nothing themselves. The one package that paints, with
 * Java's own AWT, which needs no screen, and which may be missing: whoever asks for a picture does without.
 */
package io.github.journeymap.picture;
