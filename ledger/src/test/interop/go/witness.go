package main

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const answerLimit = 64 << 10

// submit asks a witness as a log does (c2sp.org/tlog-witness, add-checkpoint) and opens checkpoint plus answer with the note package.
func submit(arguments []string) (string, error) {
	checkpoint, err := os.ReadFile(arguments[1])
	if err != nil {
		return "", fmt.Errorf("%w: %v", errUsage, err)
	}
	witness, err := verifier(arguments[2])
	if err != nil {
		return "", err
	}
	body := "old " + strings.Join(arguments[3:], "\n") + "\n\n" + string(checkpoint)
	client := http.Client{Timeout: 20 * time.Second}
	answer, err := client.Post(strings.TrimSuffix(arguments[0], "/")+"/add-checkpoint", "text/plain", strings.NewReader(body))
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	lines, err := io.ReadAll(io.LimitReader(answer.Body, answerLimit))
	if err != nil {
		return "", err
	}
	if answer.StatusCode != http.StatusOK {
		return "", fmt.Errorf("%d %s %q", answer.StatusCode, answer.Header.Get("Content-Type"), lines)
	}
	opened, err := note.Open(append(checkpoint, lines...), note.VerifierList(witness))
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("VALID: cosigned by %s", opened.Sigs[0].Name), nil
}

// witnessOf is a witness of one log that forgets everything at its end; tlog decides what is consistent.
type witnessOf struct {
	by     cosigner
	origin string
	log    note.Verifier
	lock   sync.Mutex
	latest tlog.Tree
}

// serveWitness listens on a free port of this machine, prints the URL and the witness's verifier key, and ends after some seconds.
func serveWitness(arguments []string) (string, error) {
	by, err := readCosigner(arguments[0], 0)
	if err != nil {
		return "", err
	}
	known, err := verifier(arguments[1])
	if err != nil {
		return "", err
	}
	seconds, err := strconv.Atoi(arguments[2])
	if err != nil {
		return "", fmt.Errorf("%w: %v", errUsage, err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	fmt.Printf("http://%s\n%s\n", listener.Addr(), by.vkey())
	time.AfterFunc(time.Duration(seconds)*time.Second, func() { listener.Close() })
	mux := http.NewServeMux()
	mux.Handle("/add-checkpoint", &witnessOf{by: by, origin: known.Name(), log: known})
	http.Serve(listener, mux)
	return "ended", nil
}

func (w *witnessOf) ServeHTTP(answer http.ResponseWriter, request *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(answer, request.Body, 16<<10))
	if err != nil || request.Method != http.MethodPost {
		http.Error(answer, "", http.StatusBadRequest)
		return
	}
	w.lock.Lock()
	defer w.lock.Unlock()
	status, text := w.decide(body)
	if status == http.StatusConflict {
		answer.Header().Set("Content-Type", "text/x.tlog.size")
	}
	answer.WriteHeader(status)
	io.WriteString(answer, text)
}

func (w *witnessOf) decide(body []byte) (int, string) {
	top, checkpoint, found := bytes.Cut(body, []byte("\n\n"))
	lines := strings.Split(string(top), "\n")
	if !found || !strings.HasPrefix(lines[0], "old ") || len(lines) > 64 {
		return http.StatusBadRequest, ""
	}
	older, err := strconv.ParseInt(lines[0][4:], 10, 64)
	if err != nil || fmt.Sprint("old ", older) != lines[0] || older < 0 {
		return http.StatusBadRequest, ""
	}
	path, err := readHashes(lines[1:])
	if err != nil {
		return http.StatusBadRequest, ""
	}
	if !bytes.HasPrefix(checkpoint, []byte(w.origin+"\n")) {
		return http.StatusNotFound, ""
	}
	opened, err := note.Open(checkpoint, note.VerifierList(w.log))
	if err != nil {
		return http.StatusForbidden, ""
	}
	head, err := readCheckpoint(opened.Text, w.origin)
	if err != nil || older > head.N {
		return http.StatusBadRequest, ""
	}
	return w.advance(older, head, path, opened.Text)
}

func (w *witnessOf) advance(older int64, head tlog.Tree, path []tlog.Hash, text string) (int, string) {
	if older != w.latest.N {
		return http.StatusConflict, fmt.Sprintf("%d\n", w.latest.N)
	}
	if !w.consistent(head, path) {
		return http.StatusUnprocessableEntity, ""
	}
	w.by.seconds = uint64(time.Now().Unix())
	lines, err := w.by.lines(text)
	if err != nil {
		return http.StatusInternalServerError, ""
	}
	w.latest = head
	return http.StatusOK, lines
}

func (w *witnessOf) consistent(head tlog.Tree, path []tlog.Hash) bool {
	empty, _ := treeHash(0, nil)
	if head.N == 0 && head.Hash != empty {
		return false
	}
	if w.latest.N == 0 {
		return len(path) == 0
	}
	return tlog.CheckTree(path, head.N, head.Hash, w.latest.N, w.latest.Hash) == nil
}
