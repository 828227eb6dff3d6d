/** Signatures of ConversionContext, ConversionContextOutputType: what the plugin and the development host use of this package, no more. */
package com.atlassian.confluence.content.render.xhtml;
