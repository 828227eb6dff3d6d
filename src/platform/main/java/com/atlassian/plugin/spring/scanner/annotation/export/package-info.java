/** Signatures of ExportAsService: what the plugin and the development host use of this package, no more. */
package com.atlassian.plugin.spring.scanner.annotation.export;
