package io.github.journeymap.host.confluence;

import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import io.github.journeymap.host.data.Database;

/** One transaction of the database around the plugin's work; it joins one that is running. */
public final class Transactions implements TransactionTemplate {
    private final Database database;

    public Transactions(Database database) {
        this.database = database;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        return database.inTransaction(action::doInTransaction);
    }
}
