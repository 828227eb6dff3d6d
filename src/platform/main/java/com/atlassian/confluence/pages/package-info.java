/** Signatures of AbstractPage, Attachment, AttachmentManager, BlogPost, Comment, Page, PageManager, SavableAttachment: what the plugin and the development host use of this package, no more. */
package com.atlassian.confluence.pages;
