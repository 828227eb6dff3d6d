/** HTTP: filters, the pages of the wiki and their forms, resources of the plugin. Never null, unless said so. */
package io.github.journeymap.host.web;
