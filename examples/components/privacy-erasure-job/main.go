// Command privacy-erasure-job takes one step in every open run. Runs are read
// as JSON from standard input; those still open are written to standard output
// for the next time, proofs to the file named by PROOFS, and the nonces for the
// farewell messages to the pipe named by FAREWELLS.
package main

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"time"
)

// service forgets by DELETE on a path of its own, inside our network.
type service struct {
	name string
	url  string
}

var client = http.Client{Timeout: 30 * time.Second}

func (s service) Name() string { return s.name }

func (s service) Forget(readerID string) error {
	request, err := http.NewRequest(http.MethodDelete, s.url+"/internal/readers/"+readerID, nil)
	if err != nil {
		return err
	}
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	response.Body.Close()
	// Not found is what we want to hear.
	if response.StatusCode >= 300 && response.StatusCode != http.StatusNotFound {
		return fmt.Errorf("answered %s", response.Status)
	}
	return nil
}

func main() {
	systems := []System{service{"orders", os.Getenv("ORDERS_URL")}, service{"reviews", os.Getenv("REVIEWS_URL")}}
	key := service{"accounts", os.Getenv("ACCOUNTS_URL")}
	if err := run(systems, key, time.Now()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(systems []System, key System, now time.Time) error {
	var runs, open []Run
	if err := json.NewDecoder(os.Stdin).Decode(&runs); err != nil {
		return fmt.Errorf("the open runs: %w", err)
	}
	proofs, err := os.OpenFile(os.Getenv("PROOFS"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer proofs.Close()
	farewells, err := os.OpenFile(os.Getenv("FAREWELLS"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer farewells.Close()
	for i, r := range runs {
		missing := r.Step(systems, key, func(system string, err error) {
			log("warn", "no answer", map[string]any{"run": i, "system": system, "error": err.Error()})
		})
		if len(missing) > 0 {
			open = append(open, r)
			if urgency := r.Urgency(now); urgency != "" {
				log("error", "erasure is "+urgency, map[string]any{"run": i, "missing": missing})
			}
			continue
		}
		if err := file(proofs, farewells, r, now); err != nil {
			return err
		}
	}
	return json.NewEncoder(os.Stdout).Encode(open)
}

func file(proofs, farewells *os.File, r Run, now time.Time) error {
	nonce := make([]byte, 32)
	if _, err := rand.Read(nonce); err != nil {
		return err
	}
	proof, err := r.Prove(nonce, now)
	if err != nil {
		return err
	}
	if err := json.NewEncoder(proofs).Encode(proof); err != nil {
		return err
	}
	return json.NewEncoder(farewells).Encode(map[string]any{"readerId": r.ReaderID, "nonce": nonce})
}

// log names runs by their number, never by their reader.
func log(level, msg string, fields map[string]any) {
	fields["level"], fields["msg"], fields["at"] = level, msg, time.Now().UTC().Format(time.RFC3339)
	json.NewEncoder(os.Stderr).Encode(fields)
}
