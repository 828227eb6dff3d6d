/** The 26 ways in which similar apps failed their users, F1 to F26, each as sentences that hold here. */
package io.github.journeymap.acceptance.failuremodes;
