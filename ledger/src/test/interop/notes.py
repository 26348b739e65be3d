"""Signed notes, checkpoints and the Merkle tree, from the C2SP specifications and RFC 6962: the ground that verify.py stands on."""
import base64
import binascii
import hashlib
import re

import ed25519

ML_DSA = 6
LONGEST = 2**63 - 1
DECIMAL = re.compile(r"0|[1-9][0-9]*", re.ASCII)
EMPTY_ROOT = hashlib.sha256(b"").digest()


class NotValid(Exception):
    """The evidence does not hold."""


class CalledWrongly(Exception):
    """There is nothing to judge."""


def demand(holds, why, kind=NotValid):
    if not holds:
        raise kind(why)


def from_base64(text):
    """The bytes, if the text is their one encoding (RFC 4648, section 4)."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        raise NotValid(f"base64 {text[:40]!r}") from None
    demand(base64.b64encode(data).decode() == text, f"base64 {text[:40]!r}")
    return data


def hash_line(text):
    data = from_base64(text)
    demand(len(data) == 32, "a hash that is not of 32 bytes")
    return data


def decimal(text):
    demand(DECIMAL.fullmatch(text) and len(text) <= 19 and int(text) <= LONGEST, f"number {text[:40]!r}")
    return int(text)


# --- Merkle tree: RFC 6962, section 2.1; checking as in RFC 9162, section 2.1.3.2

def leaf(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of(hashes):
    """MTH of leaf or subtree hashes, by pairing level by level; a hash left over moves up as it is."""
    while len(hashes) > 1:
        paired = [node(hashes[i], hashes[i + 1]) for i in range(0, len(hashes) - 1, 2)]
        hashes = paired + hashes[len(paired) * 2:]
    return hashes[0] if hashes else EMPTY_ROOT


def root_from_path(index, size, start, path):
    demand(index < size, f"index {index} in a tree of {size}")
    first, last, root = index, size - 1, start
    for hash_ in path:
        demand(last > 0, "the path is too long")
        if first & 1 or first == last:
            root = node(hash_, root)
            while not first & 1 and first:
                first, last = first >> 1, last >> 1
        else:
            root = node(root, hash_)
        first, last = first >> 1, last >> 1
    demand(last == 0, "the path is too short")
    return root


# --- Signed notes and checkpoints: c2sp.org/signed-note, tlog-checkpoint, tlog-cosignature

def is_name(name):
    odd = any(c.isspace() or c < " " or "\ud800" <= c <= "\udfff" for c in name)
    return name != "" and "+" not in name and not odd


class Key:
    """A verifier key: <name>+<key id in hexadecimal>+<base64 of type and public key>."""

    def __init__(self, text, types):
        name, _, rest = text.partition("+")
        hexadecimal, _, encoded = rest.partition("+")
        material = from_base64(encoded)
        demand(is_name(name) and len(material) > 1, "verifier key")
        self.name, self.type, self.public = name, material[0], material[1:]
        self.id = hashlib.sha256(name.encode() + b"\n" + material).digest()[:4]
        demand(hexadecimal == self.id.hex(), f"key id of {name}")
        demand(self.type in types, f"key type {self.type} of {name} in this place")
        demand(len(self.public) == (1312 if self.type == ML_DSA else 32), f"key length of {name}")
        demand(self.type == ML_DSA or ed25519.is_strong(self.public), f"weak key of {name}")

    def verifies(self, text, signature):
        if self.type == 1:
            return ed25519.verifies(self.public, text, signature)
        seconds = int.from_bytes(signature[:8], "big")
        timed = b"cosignature/v1\ntime %d\n" % seconds + text
        return len(signature) == 72 and seconds <= LONGEST and ed25519.verifies(self.public, timed, signature[8:])


class Note:
    def __init__(self, data):
        try:
            whole = data.decode("utf-8")
        except UnicodeDecodeError:
            raise NotValid("not UTF-8") from None
        demand(not any(c < " " and c != "\n" for c in whole), "a control character")
        text, blank, lines = whole.rpartition("\n\n")
        demand(blank and lines.endswith("\n"), "no signature lines after an empty line")
        self.text = text + "\n"
        self.lines = [self.line(each) for each in lines[:-1].split("\n")]

    @staticmethod
    def line(text):
        dash, name, encoded = (text.split(" ") + ["", ""])[:3]
        demand(text.count(" ") == 2 and dash == "\u2014" and is_name(name), "a signature line")
        data = from_base64(encoded)
        demand(len(data) > 4, "a signature of no bytes")
        return name, data[:4], data[4:]

    def signed_by(self, key):
        """Whether the key signed; a line under its name and id that does not verify spoils the whole note."""
        own = [signature for name, id_, signature in self.lines if (name, id_) == (key.name, key.id)]
        if key.type == ML_DSA:
            return False
        demand(all(key.verifies(self.text.encode(), each) for each in own), f"the signature of {key.name}")
        return bool(own)


class Checkpoint:
    def __init__(self, data):
        self.note = Note(data)
        lines = self.note.text[:-1].split("\n")
        demand(len(lines) >= 3 and all(lines), "a checkpoint has at least three lines, none of them empty")
        self.origin, self.size, self.root = lines[0], decimal(lines[1]), hash_line(lines[2])
        demand(self.size > 0 or self.root == EMPTY_ROOT, "the root of an empty tree")
