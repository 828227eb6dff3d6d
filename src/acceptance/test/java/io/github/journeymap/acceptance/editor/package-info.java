/** The editor, sentence by sentence of what it promises. */
package io.github.journeymap.acceptance.editor;
