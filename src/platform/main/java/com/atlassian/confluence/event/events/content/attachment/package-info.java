/** Signatures of AttachmentTrashedEvent: what the plugin and the development host use of this package, no more. */
package com.atlassian.confluence.event.events.content.attachment;
