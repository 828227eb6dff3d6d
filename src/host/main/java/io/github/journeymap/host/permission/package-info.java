/** Who may see and change what. Never null, unless said so: a null person is somebody who is not logged in. */
package io.github.journeymap.host.permission;
