/** Why a map's file, or a batch of edits, can't be read: each kind carries what a sentence about it needs. */
package io.github.journeymap.unreadable;
