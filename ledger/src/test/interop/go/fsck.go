package main

import (
	"crypto/sha256"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

// fsck reads a whole log: signature, entries, root, every tile, and proofs from the tiles at the edges of tiles and of the log.
func fsck(arguments []string) (string, error) {
	f := folder{arguments[0]}
	head, err := f.head(arguments[1])
	if err != nil {
		return "", err
	}
	computed, err := f.rehash(head.N)
	if err != nil {
		return "", err
	}
	if err := sameRoot(head, computed); err != nil {
		return "", err
	}
	tiles, err := f.sameTiles(head.N, computed)
	if err != nil {
		return "", err
	}
	proofs, err := f.proofsHold(head, computed)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("VALID: %d entries, %d tiles, %d proofs", head.N, tiles, proofs), nil
}

// treeHash is the root of any tree; tlog of that age knows no root of an empty one.
func treeHash(size int64, reader tlog.HashReader) (tlog.Hash, error) {
	if size == 0 {
		return sha256.Sum256(nil), nil
	}
	return tlog.TreeHash(size, reader)
}

func sameRoot(head tlog.Tree, computed hashes) error {
	root, err := treeHash(head.N, computed)
	if err == nil && root != head.Hash {
		return fmt.Errorf("the entries give the root %v, the checkpoint says %v", root, head.Hash)
	}
	return err
}

// proofsHold makes proofs from the tiles as they lie in the folder (authenticated by tlog against the root) and checks them.
func (f folder) proofsHold(head tlog.Tree, computed hashes) (int, error) {
	if head.N == 0 {
		return 0, nil
	}
	proofs := 0
	reader := tlog.TileHashReader(head, f)
	for _, at := range edges(head.N) {
		if err := includes(head, at, reader, computed); err != nil {
			return 0, fmt.Errorf("inclusion of entry %d: %w", at, err)
		}
		if err := extends(head, at+1, reader, computed); err != nil {
			return 0, fmt.Errorf("consistency with size %d: %w", at+1, err)
		}
		proofs += 2
	}
	return proofs, nil
}

func includes(head tlog.Tree, index int64, reader tlog.HashReader, computed hashes) error {
	proof, err := tlog.ProveRecord(head.N, index, reader)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, head.N, head.Hash, index, computed[tlog.StoredHashIndex(0, index)])
}

func extends(head tlog.Tree, older int64, reader tlog.HashReader, computed hashes) error {
	root, err := tlog.TreeHash(older, computed)
	if err != nil {
		return err
	}
	proof, err := tlog.ProveTree(head.N, older, reader)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, head.N, head.Hash, older, root)
}

// edges are the indexes where mistakes live: the ends of the log, both sides of each power of two and of the last whole tile.
func edges(size int64) []int64 {
	seen := map[int64]bool{}
	var found []int64
	add := func(index int64) {
		if index >= 0 && index < size && !seen[index] {
			seen[index] = true
			found = append(found, index)
		}
	}
	for power := int64(1); power <= size; power *= 2 {
		add(power - 1)
		add(power)
		add(size - power)
	}
	add(0)
	add(size/width*width - 1)
	add(size / width * width)
	return found
}
