package main

import (
	"encoding/json"
	"net/http"
	"os"
	"strings"
	"time"
)

var titles = map[int]string{
	http.StatusBadRequest: "Not a valid request",
	http.StatusNotFound:   "Nothing to quote",
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(body)
}

// problem answers with problem details as described in RFC 9457.
func problem(w http.ResponseWriter, status int, reason error) {
	text := reason.Error()
	detail := strings.ToUpper(text[:1]) + text[1:] + "."
	log("info", detail)
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]any{"title": titles[status], "status": status, "detail": detail})
}

// log writes one line of JSON, the way the log collector reads it.
func log(level, msg string) {
	json.NewEncoder(os.Stdout).Encode(map[string]string{
		"at": time.Now().UTC().Format(time.RFC3339Nano), "level": level, "msg": msg,
	})
}
