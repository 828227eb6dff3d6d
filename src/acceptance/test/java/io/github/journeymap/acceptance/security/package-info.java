/** What an attacker tries. */
package io.github.journeymap.acceptance.security;
