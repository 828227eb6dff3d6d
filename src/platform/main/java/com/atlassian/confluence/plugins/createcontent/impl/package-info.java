/** Signatures of ContentBlueprint: what the plugin and the development host use of this package, no more. */
package com.atlassian.confluence.plugins.createcontent.impl;
