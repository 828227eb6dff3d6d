/** The only code that touches attachments and locks; it knows files of maps and of pictures, and no map. */
package io.github.journeymap.attachment;
