package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// Height and width of a tile in c2sp.org/tlog-tiles.
const (
	height = 8
	width  = 1 << height
)

// folder is a log in the layout of c2sp.org/tlog-tiles, in files or, where root is a URL, behind HTTP. It is a tlog.TileReader.
type folder struct{ root string }

func (f folder) Height() int { return height }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	all := make([][]byte, len(tiles))
	for i, tile := range tiles {
		data, err := f.read(tilePath(fmt.Sprint(tile.L), tile.N, tile.W), tile.W*tlog.HashSize)
		if err != nil {
			return nil, err
		}
		all[i] = data
	}
	return all, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

// read gives the file's bytes; length < 0 means any.
func (f folder) read(path string, length int) ([]byte, error) {
	data, err := f.resource(path)
	if err == nil && length >= 0 && len(data) != length {
		return nil, fmt.Errorf("%s holds %d bytes instead of %d", path, len(data), length)
	}
	return data, err
}

func (f folder) resource(path string) ([]byte, error) {
	if !strings.HasPrefix(f.root, "http") {
		return os.ReadFile(filepath.Join(f.root, path))
	}
	answer, err := http.Get(strings.TrimSuffix(f.root, "/") + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	expected := "application/octet-stream"
	if path == "checkpoint" {
		expected = "text/plain; charset=utf-8"
	}
	if answer.StatusCode != http.StatusOK || answer.Header.Get("Content-Type") != expected {
		return nil, fmt.Errorf("%s: %s, %s", path, answer.Status, answer.Header.Get("Content-Type"))
	}
	return io.ReadAll(answer.Body)
}

// tilePath is the place of a tile in c2sp.org/tlog-tiles, which differs from tlog.Tile.Path: no height, and ".p/<W>" for a partial one.
func tilePath(level string, n int64, w int) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n /= 1000; n > 0; n /= 1000 {
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	if w < width {
		path += fmt.Sprintf(".p/%d", w)
	}
	return "tile/" + level + "/" + path
}

// entries calls each for every entry of a log of this size, in order.
func (f folder) entries(size int64, each func(index int64, entry []byte) error) error {
	for index := int64(0); index < size; {
		w := int(size - index)
		if w > width {
			w = width
		}
		path := tilePath("entries", index/width, w)
		rest, err := f.read(path, -1)
		if err != nil {
			return err
		}
		for end := index + int64(w); index < end; index++ {
			if len(rest) < 2 || len(rest)-2 < int(binary.BigEndian.Uint16(rest)) {
				return fmt.Errorf("%s ends within entry %d", path, index)
			}
			cut := 2 + int(binary.BigEndian.Uint16(rest))
			if err := each(index, rest[2:cut]); err != nil {
				return err
			}
			rest = rest[cut:]
		}
		if len(rest) != 0 {
			return fmt.Errorf("%s holds %d bytes too many", path, len(rest))
		}
	}
	return nil
}

// hashes are all hashes of a tree in the order of tlog.StoredHashIndex.
type hashes []tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	read := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index < 0 || index >= int64(len(h)) {
			return nil, errors.New("a hash beyond the tree was asked for")
		}
		read[i] = h[index]
	}
	return read, nil
}

// rehash computes every hash of the tree from the entries alone.
func (f folder) rehash(size int64) (hashes, error) {
	var all hashes
	err := f.entries(size, func(index int64, entry []byte) error {
		more, err := tlog.StoredHashes(index, entry, all)
		all = append(all, more...)
		return err
	})
	return all, err
}

// tilesOf are the tiles that a log of this size must have: at each level the full ones, then one partial, if any hash is left over.
// (tlog.NewTiles asks for every narrower partial tile too in some releases.)
func tilesOf(size int64) []tlog.Tile {
	var tiles []tlog.Tile
	for level, hashes := 0, size; hashes > 0; level, hashes = level+1, hashes/width {
		for n := int64(0); n < hashes/width; n++ {
			tiles = append(tiles, tlog.Tile{H: height, L: level, N: n, W: width})
		}
		if over := int(hashes % width); over > 0 {
			tiles = append(tiles, tlog.Tile{H: height, L: level, N: hashes / width, W: over})
		}
	}
	return tiles
}

// sameTiles compares every tile that a tree of this size must have with what the entries give.
func (f folder) sameTiles(size int64, computed hashes) (int, error) {
	tiles := tilesOf(size)
	for _, tile := range tiles {
		expected, err := tlog.ReadTileData(tile, computed)
		if err != nil {
			return 0, err
		}
		path := tilePath(fmt.Sprint(tile.L), tile.N, tile.W)
		data, err := f.read(path, len(expected))
		if err != nil {
			return 0, err
		}
		if !bytes.Equal(data, expected) {
			return 0, fmt.Errorf("%s does not hold the hashes of the entries", path)
		}
	}
	return len(tiles), nil
}
