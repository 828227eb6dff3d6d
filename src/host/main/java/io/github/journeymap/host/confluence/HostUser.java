package io.github.journeymap.host.confluence;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import io.github.journeymap.host.user.Person;

/** Someone with an account, as the plugin knows them. */
public record HostUser(Person person) implements ConfluenceUser {
    /** The user whose request this thread answers; null if nobody is logged in. */
    public static Person current() {
        return person(AuthenticatedUserThreadLocal.get());
    }

    static Person person(ConfluenceUser user) {
        return user == null ? null : ((HostUser) user).person();
    }

    @Override
    public UserKey getKey() {
        return new UserKey(person.key());
    }

    @Override
    public String getName() {
        return person.name();
    }

    @Override
    public String getFullName() {
        return person.fullName();
    }

    @Override
    public String getEmail() {
        return person.email();
    }
}
