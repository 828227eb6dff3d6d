package io.github.journeymap.host.storage;

/** Where the resources that a page names are to be found. */
public interface Links {
    /** Address of a page. */
    String page(String space, String title);

    /** Address of a file attached to the page that is being rendered. */
    String attachment(String fileName);
}
