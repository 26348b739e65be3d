package org.hudna.ledger.statement;

/** The tests' own keeper holds to what every keeper must. */
class MemorySecretsTest extends SecretsContract {
    @Override protected Secrets open() {
        return new MemorySecrets();
    }
}
