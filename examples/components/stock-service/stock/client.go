// Package stock is how other Go services ask for copies.
package stock

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
)

// ErrNotEnough means that at least one line cannot be promised. Nothing is
// held then.
var ErrNotEnough = errors.New("not enough copies")

// BaseURL is where the stock service answers.
var BaseURL = os.Getenv("STOCK_URL")

// Line is so many copies of an edition.
type Line struct {
	ISBN     string `json:"isbn"`
	Quantity int    `json:"quantity"`
}

// Reservation is a promise that lapses after fifteen minutes unless it is
// committed.
type Reservation struct {
	ID    string `json:"id"`
	State string `json:"state"`
}

// Reserve promises all lines to an order, or none.
func Reserve(ctx context.Context, orderNumber string, lines ...Line) (*Reservation, error) {
	return call(ctx, http.MethodPost, "/reservations", map[string]any{"orderNumber": orderNumber, "lines": lines})
}

// Commit keeps the promise once the order is placed.
func Commit(ctx context.Context, r *Reservation) error {
	_, err := call(ctx, http.MethodPost, "/reservations/"+r.ID+"/commit", nil)
	return err
}

// ReleaseUnlessCommitted is for a defer. It asks for the state first, because
// releasing a committed reservation cancels the order’s copies.
func ReleaseUnlessCommitted(ctx context.Context, r *Reservation) error {
	if r == nil {
		return nil
	}
	now, err := call(ctx, http.MethodGet, "/reservations/"+r.ID, nil)
	if err != nil || now.State != "held" {
		return err
	}
	_, err = call(ctx, http.MethodDelete, "/reservations/"+r.ID, nil)
	return err
}

func call(ctx context.Context, method, path string, body any) (*Reservation, error) {
	content, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	request, err := http.NewRequestWithContext(ctx, method, BaseURL+path, bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	switch {
	case response.StatusCode == http.StatusConflict && path == "/reservations":
		return nil, ErrNotEnough
	case response.StatusCode >= 400:
		return nil, fmt.Errorf("stock-service answered %s to %s %s", response.Status, method, path)
	case response.StatusCode == http.StatusNoContent:
		return nil, nil
	}
	r := &Reservation{}
	return r, json.NewDecoder(response.Body).Decode(r)
}
