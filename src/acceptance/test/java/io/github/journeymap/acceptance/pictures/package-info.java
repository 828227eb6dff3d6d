/** Takes the pictures of README and docs, with {@code -Dpictures}. */
package io.github.journeymap.acceptance.pictures;
