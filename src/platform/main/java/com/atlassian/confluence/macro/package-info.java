/** Signatures of DefaultImagePlaceholder, EditorImagePlaceholder, ImagePlaceholder, Macro, MacroExecutionException: what the plugin and the development host use of this package, no more. */
package com.atlassian.confluence.macro;
