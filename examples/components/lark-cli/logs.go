package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
)

var levels = map[string]int{"debug": 0, "info": 1, "warn": 2, "error": 3}

// filter copies lines of at least a level. What is not JSON is copied too: it
// is a stack trace more often than not.
func filter(from io.Reader, to io.Writer, least string) error {
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var line struct{ Level string }
		if json.Unmarshal(lines.Bytes(), &line) == nil && levels[line.Level] < levels[least] {
			continue
		}
		fmt.Fprintln(to, lines.Text())
	}
	return lines.Err()
}
