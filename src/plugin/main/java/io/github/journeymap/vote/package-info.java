/** Who has voted for which notes: kept in the file, sealed, and told to nobody but themselves. */
package io.github.journeymap.vote;
