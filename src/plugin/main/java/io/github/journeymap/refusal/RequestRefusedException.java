package io.github.journeymap.refusal;

/** Why the store would not do what it was asked. Nothing was changed. */
public abstract sealed class RequestRefusedException extends RuntimeException
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
    RequestRefusedException(String message) {
        super(message);
    }

    RequestRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
