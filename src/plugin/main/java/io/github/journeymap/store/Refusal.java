package io.github.journeymap.store;

/** Why the store would not do what it was asked. Nothing was changed. */
public abstract sealed class Refusal extends RuntimeException
        permits AlreadyThereException,
                BadNameException,
                BrokenMapException,
                BusyException,
                CrowdedException,
                NotAllowedException,
                NotFoundException,
                NotSavedException,
                OtherFileException,
                ReadOnlyException {
    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
