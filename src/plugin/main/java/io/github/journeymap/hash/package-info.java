/** SHA-256, plain and with a key. */
package io.github.journeymap.hash;
