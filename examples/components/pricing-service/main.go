// Command pricing-service answers what a book costs, here and now.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"
	"time"

	"larkspur.example/pricing/pricing-service/quote"
)

func main() {
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	log("info", "listening on "+port)
	if err := http.ListenAndServe(":"+port, routes(time.Now)); err != nil {
		log("error", err.Error())
		os.Exit(1)
	}
}

func routes(now func() time.Time) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) {
		answer(w, http.StatusOK, map[string]string{"status": "ok"})
	})
	mux.HandleFunc("/quotes/", func(w http.ResponseWriter, r *http.Request) { quoteOne(w, r, now()) })
	mux.HandleFunc("/quotes", func(w http.ResponseWriter, r *http.Request) { quoteMany(w, r, now()) })
	return mux
}

func quoteOne(w http.ResponseWriter, r *http.Request, at time.Time) {
	query := r.URL.Query()
	if text := query.Get("at"); text != "" {
		moment, err := time.Parse(time.RFC3339, text)
		if err != nil {
			problem(w, http.StatusBadRequest, errors.New("at must be a date and time such as 2025-11-07T09:00:00Z"))
			return
		}
		at = moment
	}
	where, err := place(query.Get("country"), query.Get("currency"))
	if err != nil {
		problem(w, http.StatusBadRequest, err)
		return
	}
	isbn := strings.TrimPrefix(r.URL.Path, "/quotes/")
	edition := editions[isbn]
	edition.ISBN = isbn
	q, err := quote.Price(edition, at, where, rules)
	respond(w, q, err)
}

func quoteMany(w http.ResponseWriter, r *http.Request, at time.Time) {
	var request struct {
		Currency, Country, PromotionCode string
		Lines                            []struct {
			ISBN     string
			Quantity int
		}
	}
	err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 64<<10)).Decode(&request)
	if err != nil || len(request.Lines) == 0 || len(request.Lines) > 100 {
		problem(w, http.StatusBadRequest, errors.New("send between one and a hundred lines as JSON"))
		return
	}
	where, err := place(request.Country, request.Currency)
	if err != nil {
		problem(w, http.StatusBadRequest, err)
		return
	}
	lines := make([]quote.Line, len(request.Lines))
	for i, line := range request.Lines {
		if line.Quantity < 1 {
			problem(w, http.StatusBadRequest, fmt.Errorf("the quantity of %s must be at least one", line.ISBN))
			return
		}
		edition := editions[line.ISBN]
		edition.ISBN = line.ISBN
		lines[i] = quote.Line{Edition: edition, Quantity: line.Quantity}
	}
	quotes, err := quote.Basket(lines, request.PromotionCode, at, where, rules)
	respond(w, quotes, err)
}

func place(country, currency string) (quote.Place, error) {
	if country == "" {
		country = "GB"
	}
	switch currency {
	case "":
		currency = "GBP"
	case "GBP", "EUR", "USD":
	default:
		return quote.Place{}, fmt.Errorf("we do not sell in %s yet", currency)
	}
	return quote.Place{Country: country, Currency: currency}, nil
}

func respond(w http.ResponseWriter, body any, err error) {
	switch {
	case errors.Is(err, quote.ErrNoListPrice):
		problem(w, http.StatusNotFound, err)
	case err != nil:
		problem(w, http.StatusBadRequest, err)
	default:
		answer(w, http.StatusOK, body)
	}
}
