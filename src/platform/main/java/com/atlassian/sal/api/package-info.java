/** Signatures of ApplicationProperties, UrlMode: what the plugin and the development host use of this package, no more. */
package com.atlassian.sal.api;
