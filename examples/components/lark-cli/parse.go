package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Plan is a command line to run, and what to do with its output.
type Plan struct {
	Args  []string
	Level string // for logs: drop lines below this level
}

// Namespaces finds the namespace of a component or resource, which is the team
// that owns it.
type Namespaces func(name string) (string, error)

var errUsage = errors.New(`usage:
  lark tunnel <name> --port <port> [--env staging]
  lark logs <name> [--since 10m] [--level warn] [--follow] [--env staging]
  lark db borrow <database>
  lark rollback <name> [--to <release>] [--env staging]
  lark --version`)

// Parse turns what was typed into the plan that nobody remembers.
func Parse(args []string, namespaces Namespaces) (Plan, error) {
	if len(args) > 1 && args[0] == "db" && args[1] == "borrow" {
		args = append([]string{"borrow"}, args[2:]...)
	}
	if len(args) < 2 {
		return Plan{}, errUsage
	}
	command, name := args[0], args[1]
	flags := flag.NewFlagSet(command, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	env := flags.String("env", "production", "")
	port := flags.Int("port", 0, "")
	since := flags.String("since", "10m", "")
	level := flags.String("level", "debug", "")
	follow := flags.Bool("follow", false, "")
	to := flags.String("to", "", "")
	if err := flags.Parse(args[2:]); err != nil || flags.NArg() > 0 {
		return Plan{}, errUsage
	}
	namespace, err := namespaces(name)
	if err != nil {
		return Plan{}, err
	}
	kubectl := []string{"kubectl", "--context", "larkspur-" + *env, "-n", namespace}
	switch command {
	case "tunnel":
		if *port == 0 {
			return Plan{}, errUsage
		}
		return Plan{Args: append(kubectl, "port-forward", "svc/"+name, strconv.Itoa(*port))}, nil
	case "logs":
		if _, known := levels[*level]; !known {
			return Plan{}, fmt.Errorf("%q is not a level: debug, info, warn or error", *level)
		}
		kubectl = append(kubectl, "logs", "-l", "app="+name, "--since", *since, "--tail=-1")
		if *follow {
			kubectl = append(kubectl, "--follow")
		}
		return Plan{Args: kubectl, Level: *level}, nil
	case "borrow":
		if !strings.HasSuffix(name, "-db") {
			return Plan{}, fmt.Errorf("%s is not a database: their names end in -db", name)
		}
		return Plan{Args: append(kubectl, "create", "job", "borrow-"+name, "--from", "cronjob/"+name+"-copy")}, nil
	case "rollback":
		undo := append(kubectl, "rollout", "undo", "deploy/"+name)
		if *to != "" {
			undo = append(kubectl, "set", "image", "deploy/"+name, name+"=registry.larkspur.example/"+namespace+"/"+name+":"+*to)
		}
		return Plan{Args: undo}, nil
	}
	return Plan{}, errUsage
}
