/** Signatures of WritableDownloadResourceManager, DownloadResourceWriter: what the plugin and the development host use of this package, no more. */
package com.atlassian.confluence.importexport.resource;
