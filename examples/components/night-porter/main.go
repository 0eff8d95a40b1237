// Command night-porter makes one round of the preview environments.
//
// It reads them as JSON on standard input, prints what it decides, and with
// -for-real also does it.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"time"
)

func main() {
	forReal := flag.Bool("for-real", false, "scale deployments, do not just say so")
	at := flag.String("at", "", "pretend it is this time (RFC 3339)")
	flag.Parse()
	if err := run(*forReal, *at); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(forReal bool, at string) error {
	now := time.Now()
	if at != "" {
		var err error
		if now, err = time.Parse(time.RFC3339, at); err != nil {
			return err
		}
	}
	var environments []Environment
	if err := json.NewDecoder(os.Stdin).Decode(&environments); err != nil {
		return fmt.Errorf("the list of environments: %w", err)
	}
	failed := 0
	for _, environment := range environments {
		action := Round(environment, now)
		json.NewEncoder(os.Stdout).Encode(action)
		if !forReal || action.Do == "nothing" {
			continue
		}
		// One environment that will not sleep must not keep the others up.
		if err := scale(action); err != nil {
			failed++
			fmt.Fprintln(os.Stderr, err)
		}
	}
	if failed > 0 {
		return fmt.Errorf("%d of %d environments failed", failed, len(environments))
	}
	return nil
}

func scale(action Action) error {
	replicas := "--replicas=0"
	if action.Do == "wake" {
		replicas = "--replicas=1"
	}
	out, err := exec.Command("kubectl", "-n", action.Environment, "scale", "deploy", "--all", replicas).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s %s: %w: %s", action.Do, action.Environment, err, out)
	}
	return nil
}
