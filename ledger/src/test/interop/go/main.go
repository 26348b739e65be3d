// Checks what the ledger writes, and makes what the ledger must accept, with code that is not ours: golang.org/x/mod/sumdb
// (note and tlog), the packages behind Go's own checksum database. Exit code: 0 it holds, 1 it does not, 2 called wrongly.
package main

import (
	"errors"
	"fmt"
	"os"
)

// A command gets its arguments and returns one line to print. An error is a finding: it does not hold.
type command struct {
	arguments string
	least     int
	run       func(arguments []string) (string, error)
}

var commands = map[string]command{
	"fsck":              {"FOLDER-OR-URL VKEY", 2, fsck},
	"prove":             {"FOLDER VKEY INDEX", 3, prove},
	"proof":             {"FILE VKEY ENTRYFILE", 3, checkProofFile},
	"proof-cases":       {"FOLDER VKEY ENTRYFILE", 3, proofCases},
	"consistency":       {"FOLDER VKEY OLDSIZE", 3, proveConsistency},
	"check-consistency": {"OLDSIZE OLDROOT SIZE ROOT [HASH...]", 4, checkConsistency},
	"check-inclusion":   {"INDEX LEAFHASH SIZE ROOT [HASH...]", 4, checkInclusion},
	"keygen":            {"NAME SIGNERFILE", 2, keygen},
	"sign-checkpoint":   {"SIGNERFILE SIZE ROOT", 3, signCheckpoint},
	"cosign":            {"SIGNERFILE CHECKPOINTFILE SECONDS", 3, cosign},
	"open":              {"CHECKPOINTFILE LOGVKEY VKEY...", 2, open},
	"cases":             {"FOLDER LOGVKEY VKEY...", 2, cases},
	"submit":            {"URL CHECKPOINTFILE WITNESSVKEY OLDSIZE [HASH...]", 4, submit},
	"witness":           {"SIGNERFILE LOGVKEY SECONDS", 3, serveWitness},
}

// errUsage marks an argument that cannot be read, as opposed to evidence that does not hold.
var errUsage = errors.New("called wrongly")

func main() {
	if len(os.Args) < 2 {
		usage()
	}
	chosen, known := commands[os.Args[1]]
	if !known || len(os.Args)-2 < chosen.least {
		usage()
	}
	line, err := chosen.run(os.Args[2:])
	switch {
	case errors.Is(err, errUsage):
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	case err != nil:
		fmt.Println("NOT VALID:", err)
		os.Exit(1)
	}
	fmt.Println(line)
}

func usage() {
	for name, each := range commands {
		fmt.Fprintln(os.Stderr, "  ", name, each.arguments)
	}
	os.Exit(2)
}
