package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"regexp"
	"testing"
	"time"
)

var morning = time.Date(2025, 11, 5, 8, 0, 0, 0, time.UTC)

func basket(id string, idle time.Duration, change func(*Basket)) Basket {
	b := Basket{
		ID: id, ReaderID: "r_40021", TouchedAt: morning.Add(-idle),
		Lines: []Line{{ISBN: "9781999000011"}, {ISBN: "9781999000028", Available: true}},
	}
	if change != nil {
		change(&b)
	}
	return b
}

func TestWhoIsReminded(t *testing.T) {
	for _, c := range []struct {
		basket Basket
		why    string
	}{
		{basket("b_7Kq2mN", 48*time.Hour, nil), ""},
		{basket("b_7Kq2mN", 71*time.Hour, nil), ""},
		{basket("b_7Kq2mN", 47*time.Hour, nil), "still warm"},
		{basket("b_7Kq2mN", 72*time.Hour, nil), "had its morning"},
		{basket("b_7Kq2mN", 50*time.Hour, func(b *Basket) { b.ReaderID = "" }), "a visitor, whom we cannot write to"},
		{basket("b_7Kq2mN", 50*time.Hour, func(b *Basket) { b.Lines = b.Lines[:1] }), "nothing in it can be bought"},
	} {
		if due, why := Due(c.basket, morning); due != (c.why == "") || why != c.why {
			t.Errorf("idle since %s: %v %q, want %q", c.basket.TouchedAt, due, why, c.why)
		}
	}
}

func TestKeysAreStableUUIDs(t *testing.T) {
	key := IdempotencyKey("b_7Kq2mN")
	if key != IdempotencyKey("b_7Kq2mN") || key == IdempotencyKey("b_7Kq2mM") {
		t.Errorf("not one key for one basket: %s", key)
	}
	if !regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(key) {
		t.Errorf("not a UUID: %s", key)
	}
}

func TestAMorning(t *testing.T) {
	var since string
	shop := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		since = r.URL.Query().Get("idleSince")
		json.NewEncoder(w).Encode([]Basket{basket("b_1", 50*time.Hour, nil), basket("b_2", 90*time.Hour, nil), basket("b_3", 60*time.Hour, nil)})
	}))
	defer shop.Close()
	asked := map[string]MessageRequest{}
	messaging := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var request MessageRequest
		json.NewDecoder(r.Body).Decode(&request)
		asked[r.Header.Get("Idempotency-Key")] = request
		if request.Values["basketId"] == "b_1" {
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		w.WriteHeader(http.StatusAccepted)
		w.Write([]byte(`{"id":"x","template":"basket-reminder","state":"waiting"}`))
	}))
	defer messaging.Close()
	for range [2]int{} {
		if err := run(shop.URL, messaging.URL, morning); err != nil {
			t.Fatal(err)
		}
	}
	if since != "2025-11-03T08:00:00Z" || len(asked) != 2 {
		t.Errorf("since %s, %d different keys in two runs", since, len(asked))
	}
	if got := asked[IdempotencyKey("b_3")]; got.Template != "basket-reminder" || got.Urgency != "bulk" || got.ReaderID != "r_40021" {
		t.Errorf("%+v", got)
	}
	messaging.Close()
	if err := run(shop.URL, messaging.URL, morning); err == nil {
		t.Error("nobody answered and nobody complained")
	}
}
