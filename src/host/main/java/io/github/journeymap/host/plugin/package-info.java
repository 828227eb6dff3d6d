/** An installed plugin: its beans, its modules, its resources and its words. Never null, unless said so. */
package io.github.journeymap.host.plugin;
