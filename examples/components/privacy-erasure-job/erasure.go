package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sort"
	"time"
)

// Promise is how long we have, and Late is when somebody is told.
const (
	Promise = 72 * time.Hour
	Late    = 48 * time.Hour
)

// System is one that knows something about readers. Forget must be safe to
// repeat: a run goes on until every system has answered.
type System interface {
	Name() string
	Forget(readerID string) error
}

// Run is one request to be forgotten.
type Run struct {
	ReaderID  string          `json:"readerId"`
	StartedAt time.Time       `json:"startedAt"`
	Answered  map[string]bool `json:"answered"`
}

// Proof is what remains: that somebody was forgotten, when, and a hash.
type Proof struct {
	ForgottenAt time.Time `json:"forgottenAt"`
	Systems     []string  `json:"systems"`
	Hash        string    `json:"hash"`
}

// Step asks every system that has not answered yet. The last one holds the
// data key; while others fail we still need it to find what they keep. Step
// returns those that are missing.
func (r *Run) Step(systems []System, key System, warn func(system string, err error)) []string {
	var missing []string
	for _, system := range systems {
		if !r.ask(system, warn) {
			missing = append(missing, system.Name())
		}
	}
	if len(missing) > 0 || !r.ask(key, warn) {
		missing = append(missing, key.Name())
	}
	return missing
}

func (r *Run) ask(system System, warn func(string, error)) bool {
	if r.Answered[system.Name()] {
		return true
	}
	if err := system.Forget(r.ReaderID); err != nil {
		warn(system.Name(), err)
		return false
	}
	if r.Answered == nil {
		r.Answered = map[string]bool{}
	}
	r.Answered[system.Name()] = true
	return true
}

// Urgency is empty, "late" after 48 hours, or "broken" when the promise is.
func (r *Run) Urgency(now time.Time) string {
	switch age := now.Sub(r.StartedAt); {
	case age > Promise:
		return "broken"
	case age > Late:
		return "late"
	}
	return ""
}

// Prove makes the proof of a finished run. The nonce goes into the farewell
// message and is kept nowhere: reader ids are short enough to be guessed, and
// without it the hash cannot be turned back into one. With it, the reader can
// show that the line in our archive is theirs.
func (r *Run) Prove(nonce []byte, now time.Time) (Proof, error) {
	if len(nonce) < 16 {
		return Proof{}, fmt.Errorf("a nonce of %d bytes can be guessed", len(nonce))
	}
	var systems []string
	for name := range r.Answered {
		systems = append(systems, name)
	}
	sort.Strings(systems)
	sum := sha256.Sum256(append(append([]byte{}, nonce...), r.ReaderID...))
	return Proof{ForgottenAt: now.UTC().Truncate(time.Second), Systems: systems, Hash: hex.EncodeToString(sum[:])}, nil
}
