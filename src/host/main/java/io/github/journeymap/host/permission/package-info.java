/** Who may see and change what. Never null, unless said so: a null person is someone who is not logged in. */
package io.github.journeymap.host.permission;
