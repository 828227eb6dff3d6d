/** Signatures of EntityObject: what the plugin and the development host use of this package, no more. */
package com.atlassian.core.bean;
