package org.hudna.ledger.note;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A point of edwards25519, looked at once, when a key is enrolled: RFC 8032, section 5.1.
 *
 * <p>Keys that verifiers disagree on, or for which anyone can sign, are refused here, so that any two of us judge a signature alike.
 * A point with both a large and a small component is taken, as everyone takes it: all that its owner can do is disown signatures.
 */
record Ed25519Point(BigInteger x, BigInteger y) {
    /** The field's prime, 2<sup>255</sup> - 19. */
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    /** The curve's constant, -121665/121666. */
    private static final BigInteger D = BigInteger.valueOf(-121_665).multiply(BigInteger.valueOf(121_666).modInverse(P)).mod(P);
    /** A square root of -1. */
    private static final BigInteger ROOT_OF_MINUS_ONE = BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);
    private static final int SIGN_BIT = 255;
    /** Three doublings: times the cofactor 8. */
    private static final int DOUBLINGS = 3;

    /** What is wrong with these 32 bytes as a public key, if anything. */
    static Optional<KeyFault> fault(byte[] encoded) {
        BigInteger number = new BigInteger(1, reversed(encoded));
        boolean oddX = number.testBit(SIGN_BIT);
        BigInteger y = number.clearBit(SIGN_BIT);
        if (y.compareTo(P) >= 0) return Optional.of(KeyFault.NOT_CANONICAL);
        Optional<BigInteger> root = x(y);
        if (root.isEmpty()) return Optional.of(KeyFault.NOT_A_POINT);
        BigInteger x = root.get();
        if (x.signum() == 0 && oddX) return Optional.of(KeyFault.NOT_CANONICAL);
        return new Ed25519Point(x, y).isOfLowOrder() ? Optional.of(KeyFault.LOW_ORDER) : Optional.empty();
    }

    /** One of the two x of this y; the sign makes no difference to the order. RFC 8032, section 5.1.3. */
    private static Optional<BigInteger> x(BigInteger y) {
        BigInteger square = y.multiply(y).mod(P);
        BigInteger xx = square.subtract(BigInteger.ONE).multiply(D.multiply(square).add(BigInteger.ONE).modInverse(P)).mod(P);
        BigInteger x = xx.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).mod(P).equals(xx)) x = x.multiply(ROOT_OF_MINUS_ONE).mod(P);
        return x.multiply(x).mod(P).equals(xx) ? Optional.of(x) : Optional.empty();
    }

    private boolean isOfLowOrder() {
        Ed25519Point point = this;
        for (int i = 0; i < DOUBLINGS; i++) point = point.doubled();
        return point.x.signum() == 0 && point.y.equals(BigInteger.ONE);
    }

    private Ed25519Point doubled() {
        BigInteger xx = x.multiply(x);
        BigInteger yy = y.multiply(y);
        BigInteger dxxyy = D.multiply(xx).mod(P).multiply(yy).mod(P);
        BigInteger twiceX = x.multiply(y).shiftLeft(1).multiply(BigInteger.ONE.add(dxxyy).modInverse(P)).mod(P);
        BigInteger twiceY = yy.add(xx).multiply(BigInteger.ONE.subtract(dxxyy).modInverse(P)).mod(P);
        return new Ed25519Point(twiceX, twiceY);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) turned[i] = bytes[bytes.length - 1 - i];
        return turned;
    }
}
