/** What those who read have of a map: on the page, on paper, in files and beside other maps. */
package io.github.journeymap.acceptance.reader;
