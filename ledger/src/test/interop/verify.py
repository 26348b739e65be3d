#!/usr/bin/env python3
"""A second verifier of the ledger, written apart from the first, from the C2SP specifications, with Python's standard library only.

    verify.py proof PROOFFILE POLICYFILE ENTRYFILE     one entry, by a proof file (c2sp.org/tlog-proof)
    verify.py folder FOLDER POLICYFILE                 a whole log in files (c2sp.org/tlog-tiles)
    verify.py checkpoint FILE POLICYFILE               only the signatures and the quorum

Exit code: 0 valid, 1 not valid, 2 called wrongly (arguments, files that cannot be read, a policy that cannot be read).
ML-DSA-44 (signature type 0x06) is not checked here: such lines count for nothing, and the answer says how many there were.
"""
import os
import re
import sys

from notes import ML_DSA, CalledWrongly, Checkpoint, Key, NotValid, decimal, demand, from_base64, hash_line, leaf, root_from_path, root_of

LOG_TYPES, WITNESS_TYPES = (1, ML_DSA), (4, ML_DSA)


# --- Policy: c2sp.org/tlog-policy

class Policy:
    def __init__(self, data):
        self.logs, self.witnesses, self.groups, self.quorum, self.members = [], {}, {}, None, set()
        demand(not data or data.endswith(b"\n"), "the last line has no end")
        demand(all(b in (9, 10) or 32 <= b != 127 for b in data), "a control character")
        for number, line in enumerate(data.decode("utf-8", "surrogateescape").split("\n"), 1):
            tokens = re.split("[ \t]+", line.strip(" \t"))
            if tokens != [""] and not tokens[0].startswith("#"):
                try:
                    self.statement(tokens)
                except NotValid as why:
                    raise NotValid(f"line {number}: {why}") from None
        demand(self.quorum is not None, "no quorum")

    def statement(self, tokens):
        readers = {"log": self.log, "witness": self.witness, "group": self.group, "quorum": self.set_quorum}
        demand(tokens[0] in readers, f"unknown word {tokens[0]!r}")
        readers[tokens[0]](*tokens[1:])

    def log(self, vkey="", *url):
        self.logs.append(self.fresh(Key(vkey, LOG_TYPES), self.logs, url))

    def witness(self, name="", vkey="", *url):
        self.new_name(name)
        self.witnesses[name] = self.fresh(Key(vkey, WITNESS_TYPES), self.witnesses.values(), url)

    def fresh(self, key, others, url):
        demand(len(url) <= 1, "too many words")
        demand(all(each.public != key.public for each in others), f"the key of {key.name} twice")
        return key

    def new_name(self, name):
        demand(name and name != "none" and not self.knows(name), f"name {name!r}")

    def knows(self, name):
        return name in self.witnesses or name in self.groups

    def group(self, name="", threshold="", *members):
        self.new_name(name)
        demand(members, "a group of nobody")
        for member in members:
            demand(self.knows(member) and member not in self.members, f"member {member!r}")
            self.members.add(member)
        k = {"any": 1, "all": len(members)}.get(threshold)
        k = decimal(threshold) if k is None else k
        demand(1 <= k <= len(members), f"{threshold} of {len(members)}")
        self.groups[name] = k, members

    def set_quorum(self, name="", *more):
        demand(self.quorum is None and not more and (name == "none" or self.knows(name)), f"quorum {name!r}")
        self.quorum = name

    def met(self, name, cosigned):
        if name in self.groups:
            k, members = self.groups[name]
            return sum(self.met(each, cosigned) for each in members) >= k
        return name == "none" or name in cosigned

    def judge(self, checkpoint):
        """Raises NotValid unless a listed log signed and the quorum cosigned; says who did."""
        logs = [key for key in self.logs if key.name == checkpoint.origin]
        demand(logs, f"no log of this policy is {checkpoint.origin!r}")
        signed = [checkpoint.note.signed_by(key) for key in logs]
        cosigned = {name for name, key in self.witnesses.items() if checkpoint.note.signed_by(key)}
        keys = {(key.name, key.id) for key in [*logs, *self.witnesses.values()] if key.type == ML_DSA}
        unchecked = sum((name, id_) in keys for name, id_, _ in checkpoint.note.lines)
        said = f"cosigned by {len(cosigned)} of {len(self.witnesses)}, {unchecked} lines of ML-DSA-44 not checked"
        demand(any(signed), f"no signature of the log that is checked here; {said}")
        demand(self.met(self.quorum, cosigned), f"the quorum is not met: {said}")
        return said


# --- Proof files and folders: c2sp.org/tlog-proof, tlog-tiles

def check_proof(data, policy, entry):
    top, blank, rest = data.partition(b"\n\n")
    demand(blank and top.isascii(), "no empty line before the checkpoint")
    lines = top.decode("ascii").split("\n")
    demand(lines.pop(0) == "c2sp.org/tlog-proof@v1", "the first line")
    if lines and lines[0].startswith("extra "):
        demand(from_base64(lines.pop(0)[6:]), "an extra line with nothing")
    demand(lines and lines[0].startswith("index "), "no index line")
    index, path = decimal(lines[0][6:]), [hash_line(each) for each in lines[1:]]
    checkpoint = Checkpoint(rest)
    said = policy.judge(checkpoint)
    demand(root_from_path(index, checkpoint.size, leaf(entry), path) == checkpoint.root, "the path leads to another root")
    return f"entry {index} of {checkpoint.size}, {said}"


def place(level, index, width):
    digits = f"{index:03d}"
    digits = digits.zfill(-len(digits) // 3 * -3)
    groups = [digits[i:i + 3] for i in range(0, len(digits), 3)]
    path = "/".join(["x" + each for each in groups[:-1]] + groups[-1:])
    return f"tile/{level}/{path}" + ("" if width == 256 else f".p/{width}")


def widths(size):
    return ((i, min(256, size - 256 * i)) for i in range((size + 255) // 256))


def bundle(data, width):
    entries, at = [], 0
    for _ in range(width):
        demand(len(data) >= at + 2, "a bundle ends early")
        end = at + 2 + int.from_bytes(data[at:at + 2], "big")
        demand(len(data) >= end, "a bundle ends early")
        entries.append(data[at + 2:end])
        at = end
    demand(at == len(data), "a bundle has bytes left over")
    return entries


def check_folder(folder, policy):
    def resource(path):
        try:
            return read(os.path.join(folder, path))
        except CalledWrongly:
            raise NotValid(f"{path} is missing") from None

    checkpoint = Checkpoint(read(os.path.join(folder, "checkpoint")))
    said = policy.judge(checkpoint)
    hashes = [leaf(entry) for i, width in widths(checkpoint.size) for entry in bundle(resource(place("entries", i, width)), width)]
    leaves, level = hashes, 0
    while hashes:
        for i, width in widths(len(hashes)):
            path = place(level, i, width)
            demand(resource(path) == b"".join(hashes[256 * i:256 * i + width]), f"{path} differs from the entries")
        hashes, level = [root_of(hashes[i:i + 256]) for i in range(0, len(hashes) - 255, 256)], level + 1
    demand(root_of(leaves) == checkpoint.root, "the entries give another root")
    return f"{checkpoint.size} entries, {said}"


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as why:
        raise CalledWrongly(f"{path}: {why.strerror}") from None


def read_policy(path):
    try:
        return Policy(read(path))
    except NotValid as why:
        raise CalledWrongly(f"policy: {why}") from None


def run(arguments):
    match arguments:
        case ["proof", proof, policy, entry]:
            return check_proof(read(proof), read_policy(policy), read(entry))
        case ["folder", folder, policy]:
            return check_folder(folder, read_policy(policy))
        case ["checkpoint", file, policy]:
            return read_policy(policy).judge(Checkpoint(read(file)))
    raise CalledWrongly(__doc__)


if __name__ == "__main__":
    try:
        print("VALID:", run(sys.argv[1:]))
    except NotValid as why:
        print("NOT VALID:", why)
        sys.exit(1)
    except CalledWrongly as why:
        print(why, file=sys.stderr)
        sys.exit(2)
