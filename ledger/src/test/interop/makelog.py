#!/usr/bin/env python3
"""Makes a log that our Java code did not write: makelog.py FOLDER SIZE

FOLDER/log is the log (c2sp.org/tlog-tiles), FOLDER/vkey its verifier key, FOLDER/policy a policy of three of four witnesses
whose cosignatures the checkpoint bears, FOLDER/proofs/<index> proof files, FOLDER/proofs/<index>.entry the entries themselves.
Everything follows from SIZE alone: keys are hashes of their names.
"""
import base64
import hashlib
import os
import sys

import ed25519
from notes import leaf, node, root_of
from verify import place, widths

ORIGIN = "ledger.example/made-in-python"
WITNESSES = [f"witness.example/{name}" for name in ("north", "south", "secretariat", "neutral")]
SECONDS = 1_700_000_000
SENTENCE = "وقف إطلاق النار يسري من الساعة السادسة صباحًا"


def entry(index):
    """Short ones mostly; the empty one, the longest one and Arabic at the ends and in the middle of bundles."""
    if index % 509 == 1:
        return b""
    if index in (2, 255, 511, 65535):
        return index.to_bytes(4, "big") * 16383 + b"end"
    return f"{SENTENCE} {index}".encode() if index % 3 == 0 else b"\x01" + hashlib.sha256(index.to_bytes(8, "big")).digest()


def write(path, data):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)


def write_tiles(folder, entries):
    for i, width in widths(len(entries)):
        data = b"".join(len(each).to_bytes(2, "big") + each for each in entries[256 * i:256 * i + width])
        write(os.path.join(folder, place("entries", i, width)), data)
    hashes, level = [leaf(each) for each in entries], 0
    while hashes:
        for i, width in widths(len(hashes)):
            write(os.path.join(folder, place(level, i, width)), b"".join(hashes[256 * i:256 * i + width]))
        hashes, level = [root_of(hashes[i:i + 256]) for i in range(0, len(hashes) - 255, 256)], level + 1


def seed(name):
    return hashlib.sha256(b"seed of " + name.encode()).digest()


def key_id(name, material):
    return hashlib.sha256(name.encode() + b"\n" + material).digest()[:4]


def vkey(name, kind):
    material = bytes([kind]) + ed25519.public(seed(name))
    return f"{name}+{key_id(name, material).hex()}+{base64.b64encode(material).decode()}"


def line(name, kind, text):
    material = bytes([kind]) + ed25519.public(seed(name))
    if kind == 1:
        signature = ed25519.sign(seed(name), text)
    else:
        signature = SECONDS.to_bytes(8, "big") + ed25519.sign(seed(name), b"cosignature/v1\ntime %d\n" % SECONDS + text)
    return f"\u2014 {name} {base64.b64encode(key_id(name, material) + signature).decode()}\n"


def checkpoint(size, root):
    text = f"{ORIGIN}\n{size}\n{base64.b64encode(root).decode()}\n"
    lines = [line(ORIGIN, 1, text.encode())] + [line(each, 4, text.encode()) for each in WITNESSES[:3]]
    return text + "\n" + "".join(lines)


def path_to(index, hashes):
    """The audit path by the words of RFC 6962, section 2.1.1."""
    if len(hashes) <= 1:
        return []
    k = 1 << (len(hashes) - 1).bit_length() - 1
    if index < k:
        return path_to(index, hashes[:k]) + [naive(hashes[k:])]
    return path_to(index - k, hashes[k:]) + [naive(hashes[:k])]


def naive(hashes):
    """MTH by the words of RFC 6962, section 2.1: splits instead of pairing, so that it is no copy of root_of."""
    if len(hashes) == 1:
        return hashes[0]
    k = 1 << (len(hashes) - 1).bit_length() - 1
    return node(naive(hashes[:k]), naive(hashes[k:]))


def main(folder, size):
    entries = [entry(i) for i in range(size)]
    write_tiles(os.path.join(folder, "log"), entries)
    hashes = [leaf(each) for each in entries]
    signed = checkpoint(size, root_of(hashes))
    write(os.path.join(folder, "log", "checkpoint"), signed.encode())
    write(os.path.join(folder, "vkey"), vkey(ORIGIN, 1).encode())
    policy = [f"log {vkey(ORIGIN, 1)}"] + [f"witness w{i} {vkey(name, 4)}" for i, name in enumerate(WITNESSES)]
    write(os.path.join(folder, "policy"), "\n".join(policy + ["group all-but-one 3 w0 w1 w2 w3", "quorum all-but-one", ""]).encode())
    for index in sorted({i for i in (0, 1, 2, 255, 256, size // 2, size - 2, size - 1) if 0 <= i < size}):
        path = [base64.b64encode(each).decode() for each in path_to(index, hashes)]
        proof = "\n".join(["c2sp.org/tlog-proof@v1", f"index {index}", *path]) + "\n\n" + signed
        write(os.path.join(folder, "proofs", str(index)), proof.encode())
        write(os.path.join(folder, "proofs", f"{index}.entry"), entries[index])


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
