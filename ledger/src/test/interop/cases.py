#!/usr/bin/env python3
"""Judges many files at once, for tests: cases.py FOLDER WORD [ARGUMENT...] prints "name code" for each file in FOLDER.

The words and arguments are those of verify.py, with "-" where the file's own path shall stand; the codes are its exit codes.
"""
import functools
import os
import sys

import ed25519
import verify
from notes import CalledWrongly, NotValid

# Most files of a corpus bear the same signatures, and the answer for one is always the same.
ed25519.verifies = functools.cache(ed25519.verifies)
ed25519.is_strong = functools.cache(ed25519.is_strong)


def code(arguments):
    try:
        verify.run(arguments)
        return 0
    except NotValid:
        return 1
    except CalledWrongly:
        return 2


if __name__ == "__main__":
    for name in sorted(os.listdir(sys.argv[1])):
        file = os.path.join(sys.argv[1], name)
        print(name, code([file if each == "-" else each for each in sys.argv[2:]]))
