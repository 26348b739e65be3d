package org.hudna.ledger.cli;

import java.io.IOException;

/** One thing that the command line can do. */
interface Command {
    /** How it is called. Its text of help is {@code help.<command>}, those of its options {@code option.<name>}. */
    Shape shape();

    /** Does it. An {@link IOException} means that it could not be found out. */
    Report run(Call call, Desk desk) throws Stopped, IOException;
}
