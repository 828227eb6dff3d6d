/** Signatures of ComponentImport: what the plugin and the development host use of this package, no more. */
package com.atlassian.plugin.spring.scanner.annotation.imports;
