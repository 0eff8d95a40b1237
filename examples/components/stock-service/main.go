// Command stock-service knows how many copies are where, and promises each of
// them once.
package main

import (
	"net/http"
	"os"
	"time"

	"larkspur.example/warehouse/stock-service/promise"
)

func main() {
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	ledger := promise.NewLedger(shelves(), time.Now)
	log("info", "listening", "port", port)
	if err := http.ListenAndServe(":"+port, routes(ledger)); err != nil {
		log("error", err.Error())
		os.Exit(1)
	}
}

// shelves are a few positions to try the service with; in a cluster they come
// from stock-db.
func shelves() map[string]map[promise.Site]promise.Position {
	return map[string]map[promise.Site]promise.Position{
		"9781999000011": {promise.Selby: {OnHand: 3}},
		"9781999000028": {promise.Selby: {OnHand: 120, Promised: 14}, promise.Avonmouth: {OnHand: 32, Promised: 2}},
		"9781999000035": {promise.Avonmouth: {OnHand: 5}},
		"9781999000042": {promise.Selby: {OnHand: 50, Promised: 9}, promise.Avonmouth: {OnHand: 11, Promised: 4}},
	}
}

// nextReceipts are the days on which goods-in expects more.
var nextReceipts = map[string]string{"9781999000042": "2025-11-14"}
