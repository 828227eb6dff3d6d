/** Signatures of PageBuilderService, RequiredResources, WebResourceAssembler: what the plugin and the development host use of this package, no more. */
package com.atlassian.webresource.api.assembler;
