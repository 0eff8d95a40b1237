package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"larkspur.example/warehouse/stock-service/promise"
)

func routes(ledger *promise.Ledger) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) {
		answer(w, http.StatusOK, map[string]string{"status": "ok"})
	})
	mux.HandleFunc("/availability/", func(w http.ResponseWriter, r *http.Request) {
		availability(w, ledger, strings.TrimPrefix(r.URL.Path, "/availability/"), promise.Site(r.URL.Query().Get("site")))
	})
	mux.HandleFunc("/reservations", func(w http.ResponseWriter, r *http.Request) { reserve(w, r, ledger) })
	mux.HandleFunc("/reservations/", func(w http.ResponseWriter, r *http.Request) {
		id, action, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/reservations/"), "/")
		one(w, ledger, r.Method+" "+action, id)
	})
	return mux
}

func availability(w http.ResponseWriter, ledger *promise.Ledger, isbn string, only promise.Site) {
	positions, err := ledger.Positions(isbn)
	if err != nil {
		problem(w, http.StatusNotFound, "Unknown", "Nothing is stocked under "+isbn+".")
		return
	}
	type atSite struct {
		Site      promise.Site `json:"site"`
		OnHand    int          `json:"onHand"`
		Available int          `json:"available"`
	}
	body := struct {
		ISBN        string   `json:"isbn"`
		OnHand      int      `json:"onHand"`
		Available   int      `json:"available"`
		Sites       []atSite `json:"sites"`
		NextReceipt *string  `json:"nextReceipt"`
	}{ISBN: isbn, Sites: []atSite{}}
	for _, site := range []promise.Site{promise.Selby, promise.Avonmouth} {
		position, stocked := positions[site]
		if !stocked || only != "" && only != site {
			continue
		}
		body.OnHand += position.OnHand
		body.Available += position.Available()
		body.Sites = append(body.Sites, atSite{site, position.OnHand, position.Available()})
	}
	if day, expected := nextReceipts[isbn]; expected {
		body.NextReceipt = &day
	}
	answer(w, http.StatusOK, body)
}

func reserve(w http.ResponseWriter, r *http.Request, ledger *promise.Ledger) {
	var wanted struct {
		OrderNumber string
		Lines       []promise.Line
	}
	err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 64<<10)).Decode(&wanted)
	if err != nil || wanted.OrderNumber == "" || len(wanted.Lines) == 0 {
		problem(w, http.StatusBadRequest, "Not a valid request", "Send an order number and at least one line.")
		return
	}
	for _, line := range wanted.Lines {
		if line.Quantity < 1 {
			problem(w, http.StatusBadRequest, "Not a valid request", "The quantity of "+line.ISBN+" must be at least one.")
			return
		}
	}
	reservation, err := ledger.Reserve(wanted.OrderNumber, wanted.Lines)
	var shortage *promise.Shortage
	if errors.As(err, &shortage) {
		log("info", "not enough copies", "isbn", shortage.ISBN)
		problem(w, http.StatusConflict, "Not enough copies", shortage.Error())
		return
	}
	answer(w, http.StatusCreated, reservation)
}

func one(w http.ResponseWriter, ledger *promise.Ledger, what, id string) {
	var reservation promise.Reservation
	var err error
	status := http.StatusOK
	switch what {
	case "GET ":
		reservation, err = ledger.Get(id)
	case "POST commit":
		reservation, err = ledger.Commit(id)
	case "DELETE ":
		status, err = http.StatusNoContent, ledger.Release(id)
	default:
		err = promise.ErrUnknown
	}
	switch {
	case errors.Is(err, promise.ErrUnknown):
		problem(w, http.StatusNotFound, "Unknown", "There is no reservation "+id+".")
	case err != nil:
		problem(w, http.StatusConflict, "Too late", err.Error())
	case status == http.StatusNoContent:
		w.WriteHeader(status)
	default:
		answer(w, status, reservation)
	}
}
