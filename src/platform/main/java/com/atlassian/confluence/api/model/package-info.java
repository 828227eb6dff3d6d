/** Signatures of Expansion: what the plugin and the development host use of this package, no more. */
package com.atlassian.confluence.api.model;
