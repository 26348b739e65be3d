package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Signature types of c2sp.org/signed-note that this program verifies.
const (
	plainEd25519       = 0x01
	cosignatureEd25519 = 0x04
)

// verifier reads a verifier key: type 0x01 by the note package itself, type 0x04 by us around crypto/ed25519.
func verifier(vkey string) (note.Verifier, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) == 3 {
		key, err := base64.StdEncoding.DecodeString(parts[2])
		if err == nil && len(key) == 1+ed25519.PublicKeySize && key[0] == cosignatureEd25519 {
			return cosigner{name: parts[0], public: key[1:]}.named(parts[1])
		}
	}
	known, err := note.NewVerifier(vkey)
	if err != nil {
		return nil, fmt.Errorf("%w: verifier key %q: %v", errUsage, vkey, err)
	}
	return known, nil
}

// cosigner verifies, and with a private key makes, cosignatures of type 0x04 (c2sp.org/tlog-cosignature).
type cosigner struct {
	name    string
	public  ed25519.PublicKey
	private ed25519.PrivateKey
	seconds uint64
}

func (c cosigner) named(id string) (note.Verifier, error) {
	if id != fmt.Sprintf("%08x", c.KeyHash()) {
		return nil, fmt.Errorf("%w: key id %s is not that of %s", errUsage, id, c.name)
	}
	return c, nil
}

func (c cosigner) Name() string { return c.name }

func (c cosigner) KeyHash() uint32 {
	sum := sha256.Sum256(append([]byte(c.name+"\n\x04"), c.public...))
	return binary.BigEndian.Uint32(sum[:])
}

func (c cosigner) Verify(text, signature []byte) bool {
	return len(signature) == 8+ed25519.SignatureSize &&
		ed25519.Verify(c.public, timed(binary.BigEndian.Uint64(signature), text), signature[8:])
}

func (c cosigner) Sign(text []byte) ([]byte, error) {
	signature := make([]byte, 8)
	binary.BigEndian.PutUint64(signature, c.seconds)
	return append(signature, ed25519.Sign(c.private, timed(c.seconds, text))...), nil
}

func timed(seconds uint64, text []byte) []byte {
	return append([]byte(fmt.Sprintf("cosignature/v1\ntime %d\n", seconds)), text...)
}

// head opens the folder's checkpoint with the log's key.
func (f folder) head(vkey string) (tlog.Tree, error) {
	data, err := f.read("checkpoint", -1)
	if err != nil {
		return tlog.Tree{}, err
	}
	return openCheckpoint(data, vkey)
}

// openCheckpoint verifies the log's signature and only then reads the three lines (c2sp.org/tlog-checkpoint).
func openCheckpoint(data []byte, vkey string) (tlog.Tree, error) {
	known, err := verifier(vkey)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(data, note.VerifierList(known))
	if err != nil {
		return tlog.Tree{}, err
	}
	return readCheckpoint(opened.Text, known.Name())
}

func readCheckpoint(text, origin string) (tlog.Tree, error) {
	lines := strings.Split(text, "\n")
	if len(lines) < 4 {
		return tlog.Tree{}, fmt.Errorf("a checkpoint of %d lines", len(lines)-1)
	}
	for _, line := range lines[:len(lines)-1] {
		if line == "" {
			return tlog.Tree{}, fmt.Errorf("an empty line in a checkpoint")
		}
	}
	if lines[0] != origin {
		return tlog.Tree{}, fmt.Errorf("origin %q under a key named %q", lines[0], origin)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || lines[1] != fmt.Sprint(size) {
		return tlog.Tree{}, fmt.Errorf("size %q", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil || root.String() != lines[2] {
		return tlog.Tree{}, fmt.Errorf("root %q", lines[2])
	}
	return tlog.Tree{N: size, Hash: root}, nil
}

// keygen writes a new private key to a file and prints the verifier key.
func keygen(arguments []string) (string, error) {
	private, public, err := note.GenerateKey(rand.Reader, arguments[0])
	if err != nil {
		return "", err
	}
	return public, os.WriteFile(arguments[1], []byte(private), 0o600)
}

// signCheckpoint prints a checkpoint whose origin is the key's name.
func signCheckpoint(arguments []string) (string, error) {
	text, err := os.ReadFile(arguments[0])
	if err != nil {
		return "", fmt.Errorf("%w: %v", errUsage, err)
	}
	signer, err := note.NewSigner(strings.TrimSpace(string(text)))
	if err != nil {
		return "", fmt.Errorf("%w: %v", errUsage, err)
	}
	body := signer.Name() + "\n" + arguments[1] + "\n" + arguments[2] + "\n"
	signed, err := note.Sign(&note.Note{Text: body}, signer)
	return strings.TrimSuffix(string(signed), "\n"), err
}

// readCosigner reads a private key in the note package's form (type byte 0x01 or 0x04) as a maker of cosignatures.
func readCosigner(file string, seconds uint64) (cosigner, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return cosigner{}, fmt.Errorf("%w: %v", errUsage, err)
	}
	parts := strings.SplitN(strings.TrimSpace(string(text)), "+", 5)
	if len(parts) != 5 || parts[0] != "PRIVATE" || parts[1] != "KEY" {
		return cosigner{}, fmt.Errorf("%w: not a private key", errUsage)
	}
	key, err := base64.StdEncoding.DecodeString(parts[4])
	if err != nil || len(key) != 1+ed25519.SeedSize || key[0] != plainEd25519 && key[0] != cosignatureEd25519 {
		return cosigner{}, fmt.Errorf("%w: not an Ed25519 private key", errUsage)
	}
	private := ed25519.NewKeyFromSeed(key[1:])
	return cosigner{parts[2], private.Public().(ed25519.PublicKey), private, seconds}, nil
}

func (c cosigner) vkey() string {
	return fmt.Sprintf("%s+%08x+%s", c.name, c.KeyHash(), base64.StdEncoding.EncodeToString(append([]byte{cosignatureEd25519}, c.public...)))
}

// lines are the signature lines that this cosigner adds to a note text.
func (c cosigner) lines(text string) (string, error) {
	signed, err := note.Sign(&note.Note{Text: text}, c)
	return strings.TrimPrefix(string(signed), text+"\n"), err
}

// cosign prints the verifier key of the cosigner, then the signature line.
func cosign(arguments []string) (string, error) {
	seconds, err := strconv.ParseUint(arguments[2], 10, 63)
	if err != nil {
		return "", fmt.Errorf("%w: %v", errUsage, err)
	}
	by, err := readCosigner(arguments[0], seconds)
	if err != nil {
		return "", err
	}
	data, err := os.ReadFile(arguments[1])
	if err != nil {
		return "", fmt.Errorf("%w: %v", errUsage, err)
	}
	text := string(data[:strings.LastIndex(string(data), "\n\n")+1])
	lines, err := by.lines(text)
	return by.vkey() + "\n" + strings.TrimSuffix(lines, "\n"), err
}

func verifiers(vkeys []string) ([]note.Verifier, error) {
	var known []note.Verifier
	for _, vkey := range vkeys {
		each, err := verifier(vkey)
		if err != nil {
			return nil, err
		}
		known = append(known, each)
	}
	return known, nil
}

// openAll demands a good signature from each known key; the first one is the log's.
func openAll(data []byte, known []note.Verifier) (*note.Note, error) {
	opened, err := note.Open(data, note.VerifierList(known...))
	if err != nil {
		return nil, err
	}
	if len(opened.Sigs) != len(known) {
		return nil, fmt.Errorf("%d of %d keys signed", len(opened.Sigs), len(known))
	}
	_, err = readCheckpoint(opened.Text, known[0].Name())
	return opened, err
}

// open opens a checkpoint with the log's key and further ones, all of which must have signed.
func open(arguments []string) (string, error) {
	known, err := verifiers(arguments[1:])
	if err != nil {
		return "", err
	}
	data, err := os.ReadFile(arguments[0])
	if err != nil {
		return "", fmt.Errorf("%w: %v", errUsage, err)
	}
	opened, err := openAll(data, known)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("VALID: %d signatures, %d of unknown keys", len(opened.Sigs), len(opened.UnverifiedSigs)), nil
}

// cases is open for every file of a folder: "name code" in each line.
func cases(arguments []string) (string, error) {
	known, err := verifiers(arguments[1:])
	if err != nil {
		return "", err
	}
	return eachFile(arguments[0], func(data []byte) error {
		_, err := openAll(data, known)
		return err
	})
}

func eachFile(folder string, judge func(data []byte) error) (string, error) {
	files, err := os.ReadDir(folder)
	if err != nil {
		return "", fmt.Errorf("%w: %v", errUsage, err)
	}
	var lines []string
	for _, file := range files {
		data, err := os.ReadFile(filepath.Join(folder, file.Name()))
		if err != nil {
			return "", fmt.Errorf("%w: %v", errUsage, err)
		}
		code := 0
		if judge(data) != nil {
			code = 1
		}
		lines = append(lines, fmt.Sprint(file.Name(), " ", code))
	}
	return strings.Join(lines, "\n"), nil
}
