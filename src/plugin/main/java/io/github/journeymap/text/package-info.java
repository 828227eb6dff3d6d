/** Long texts on their way out; nothing here is ever null. */
package io.github.journeymap.text;
