package io.github.journeymap.acceptance.site;

/** The site that a test run uses: started with the run and stopped with it, or, for looking closer, one that runs already. */
public final class RunningSite implements AutoCloseable {
    private final Site site;

    public RunningSite() {
        site = new Site(System.getProperty("site"));
    }

    public Site site() {
        return site;
    }

    @Override
    public void close() {}
}
