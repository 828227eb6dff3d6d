/** Several people at one map. */
package io.github.journeymap.acceptance.together;
