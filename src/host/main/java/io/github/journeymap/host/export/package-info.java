/** Pages as files for elsewhere: PDF, Word, HTML, e-mail, feed. Never null. */
package io.github.journeymap.host.export;
