// Command carrier-labels turns shipments into labels for the packing benches.
//
// Shipments come from the label print queue as lines of JSON on standard
// input; printers fetch GET /benches/{bench}/next.
package main

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"strings"
	"time"
)

func main() {
	benches := NewBenches()
	go read(os.Stdin, benches)
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	log("info", "listening", map[string]any{"port": port})
	if err := http.ListenAndServe(":"+port, routes(benches)); err != nil {
		log("error", err.Error(), nil)
		os.Exit(1)
	}
}

func read(queue io.Reader, benches *Benches) {
	lines := bufio.NewScanner(queue)
	for lines.Scan() {
		var shipment Shipment
		err := json.Unmarshal(lines.Bytes(), &shipment)
		var label Label
		if err == nil {
			label, err = Render(shipment)
		}
		if err != nil {
			log("error", err.Error(), nil)
			continue
		}
		isNew := benches.Add(shipment.ID, label)
		log("info", "label queued", map[string]any{"shipment": shipment.ID, "bench": label.Bench, "new": isNew})
	}
}

func routes(benches *Benches) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) {
		json.NewEncoder(w).Encode(map[string]string{"status": "ok"})
	})
	mux.HandleFunc("/queue/stats", func(w http.ResponseWriter, r *http.Request) {
		json.NewEncoder(w).Encode(benches.Stats())
	})
	mux.HandleFunc("/benches/", func(w http.ResponseWriter, r *http.Request) {
		bench := strings.TrimSuffix(strings.TrimPrefix(r.URL.Path, "/benches/"), "/next")
		label, found := benches.Next(bench)
		if !found {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		io.WriteString(w, label.Content)
	})
	return mux
}

// log writes one line of JSON. Addresses never go in here.
func log(level, msg string, fields map[string]any) {
	line := map[string]any{"at": time.Now().UTC().Format(time.RFC3339Nano), "level": level, "msg": msg}
	for name, value := range fields {
		line[name] = value
	}
	json.NewEncoder(os.Stdout).Encode(line)
}
