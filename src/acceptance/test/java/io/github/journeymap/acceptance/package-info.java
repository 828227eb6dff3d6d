/** What a user does, said in sentences. */
package io.github.journeymap.acceptance;
