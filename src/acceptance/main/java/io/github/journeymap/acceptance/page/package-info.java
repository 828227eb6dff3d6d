/** Page objects: what a person sees and does, so that no test speaks selectors. */
package io.github.journeymap.acceptance.page;
