/** Signatures of ConfluenceEntityObject, ContentEntityManager, ContentEntityObject, DefaultSaveContext, SaveContext, SpaceContentEntityObject, VersionHistorySummary, Versioned: what the plugin and the development host use of this package, no more. */
package com.atlassian.confluence.core;
