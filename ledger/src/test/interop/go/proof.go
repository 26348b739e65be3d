package main

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

const proofHeader = "c2sp.org/tlog-proof@v1"

// prove prints a proof file for one entry; its path is made by tlog from the folder's tiles.
func prove(arguments []string) (string, error) {
	f := folder{arguments[0]}
	head, err := f.head(arguments[1])
	if err != nil {
		return "", err
	}
	index, err := strconv.ParseInt(arguments[2], 10, 64)
	if err != nil {
		return "", fmt.Errorf("%w: %v", errUsage, err)
	}
	path, err := tlog.ProveRecord(head.N, index, tlog.TileHashReader(head, f))
	if err != nil {
		return "", err
	}
	checkpoint, err := f.read("checkpoint", -1)
	if err != nil {
		return "", err
	}
	lines := []string{proofHeader, fmt.Sprint("index ", index)}
	for _, hash := range path {
		lines = append(lines, hash.String())
	}
	return strings.Join(lines, "\n") + "\n\n" + strings.TrimSuffix(string(checkpoint), "\n"), nil
}

// checkProofFile checks a file of c2sp.org/tlog-proof@v1 for one entry: the log's signature and the path.
func checkProofFile(arguments []string) (string, error) {
	data, err := os.ReadFile(arguments[0])
	if err != nil {
		return "", fmt.Errorf("%w: %v", errUsage, err)
	}
	entry, err := os.ReadFile(arguments[2])
	if err != nil {
		return "", fmt.Errorf("%w: %v", errUsage, err)
	}
	return checkProof(data, arguments[1], entry)
}

// proofCases is proof for every file of a folder: "name code" in each line.
func proofCases(arguments []string) (string, error) {
	entry, err := os.ReadFile(arguments[2])
	if err != nil {
		return "", fmt.Errorf("%w: %v", errUsage, err)
	}
	return eachFile(arguments[0], func(data []byte) error {
		_, err := checkProof(data, arguments[1], entry)
		return err
	})
}

func checkProof(data []byte, vkey string, entry []byte) (string, error) {
	top, checkpoint, found := bytes.Cut(data, []byte("\n\n"))
	if !found {
		return "", fmt.Errorf("no empty line before the checkpoint")
	}
	index, path, err := readProofLines(strings.Split(string(top), "\n"))
	if err != nil {
		return "", err
	}
	head, err := openCheckpoint(checkpoint, vkey)
	if err != nil {
		return "", err
	}
	if err := tlog.CheckRecord(path, head.N, head.Hash, index, tlog.RecordHash(entry)); err != nil {
		return "", err
	}
	return fmt.Sprintf("VALID: entry %d of %d", index, head.N), nil
}

func readProofLines(lines []string) (int64, tlog.RecordProof, error) {
	if lines[0] != proofHeader {
		return 0, nil, fmt.Errorf("first line %q", lines[0])
	}
	lines = lines[1:]
	if len(lines) > 0 && strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:]
	}
	if len(lines) == 0 || !strings.HasPrefix(lines[0], "index ") {
		return 0, nil, fmt.Errorf("no index line")
	}
	digits := strings.TrimPrefix(lines[0], "index ")
	index, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || fmt.Sprint(index) != digits {
		return 0, nil, fmt.Errorf("index %q", digits)
	}
	path, err := readHashes(lines[1:])
	return index, path, err
}

func readHashes(lines []string) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil || hash.String() != line {
			return nil, fmt.Errorf("%w: hash %q", errUsage, line)
		}
		all = append(all, hash)
	}
	return all, nil
}

// proveConsistency prints the root at the older size, then the path from there to the folder's checkpoint.
func proveConsistency(arguments []string) (string, error) {
	f := folder{arguments[0]}
	head, err := f.head(arguments[1])
	if err != nil {
		return "", err
	}
	older, err := strconv.ParseInt(arguments[2], 10, 64)
	if err != nil {
		return "", fmt.Errorf("%w: %v", errUsage, err)
	}
	reader := tlog.TileHashReader(head, f)
	root, err := tlog.TreeHash(older, reader)
	if err != nil {
		return "", err
	}
	path, err := tlog.ProveTree(head.N, older, reader)
	if err != nil {
		return "", err
	}
	lines := []string{root.String()}
	for _, hash := range path {
		lines = append(lines, hash.String())
	}
	return strings.Join(lines, "\n"), nil
}

func checkConsistency(arguments []string) (string, error) {
	older, size, all, err := numbersAndHashes(arguments)
	if err != nil {
		return "", err
	}
	if err := tlog.CheckTree(all[2:], size, all[1], older, all[0]); err != nil {
		return "", err
	}
	return fmt.Sprintf("VALID: %d extends %d", size, older), nil
}

func checkInclusion(arguments []string) (string, error) {
	index, size, all, err := numbersAndHashes(arguments)
	if err != nil {
		return "", err
	}
	if err := tlog.CheckRecord(all[2:], size, all[1], index, all[0]); err != nil {
		return "", err
	}
	return fmt.Sprintf("VALID: entry %d of %d", index, size), nil
}

// numbersAndHashes reads NUMBER HASH NUMBER HASH [HASH...].
func numbersAndHashes(arguments []string) (first, second int64, all []tlog.Hash, err error) {
	if first, err = strconv.ParseInt(arguments[0], 10, 64); err != nil {
		return 0, 0, nil, fmt.Errorf("%w: %v", errUsage, err)
	}
	if second, err = strconv.ParseInt(arguments[2], 10, 64); err != nil {
		return 0, 0, nil, fmt.Errorf("%w: %v", errUsage, err)
	}
	all, err = readHashes(append([]string{arguments[1], arguments[3]}, arguments[4:]...))
	return first, second, all, err
}
