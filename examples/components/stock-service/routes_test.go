package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"larkspur.example/warehouse/stock-service/promise"
	"larkspur.example/warehouse/stock-service/stock"
)

func read(t *testing.T, url string) string {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, _ := io.ReadAll(response.Body)
	return string(body)
}

func TestTheServiceAndItsClient(t *testing.T) {
	server := httptest.NewServer(routes(promise.NewLedger(shelves(), time.Now)))
	defer server.Close()
	stock.BaseURL = server.URL
	ctx := context.Background()

	want := `{"isbn":"9781999000042","onHand":61,"available":48,"sites":[{"site":"selby","onHand":50,"available":41},` +
		`{"site":"avonmouth","onHand":11,"available":7}],"nextReceipt":"2025-11-14"}` + "\n"
	if got := read(t, server.URL+"/availability/9781999000042"); got != want {
		t.Errorf("availability: %s", got)
	}

	given, err := stock.Reserve(ctx, "LK-2048-7716", stock.Line{ISBN: "9781999000028", Quantity: 2})
	if err != nil || given.State != "held" {
		t.Fatalf("reserve: %+v %v", given, err)
	}
	if err := stock.ReleaseUnlessCommitted(ctx, given); err != nil {
		t.Errorf("release: %v", err)
	}
	kept, _ := stock.Reserve(ctx, "LK-2048-7717", stock.Line{ISBN: "9781999000028", Quantity: 2})
	if err := stock.Commit(ctx, kept); err != nil {
		t.Errorf("commit: %v", err)
	}
	if err := stock.ReleaseUnlessCommitted(ctx, kept); err != nil {
		t.Errorf("release after commit: %v", err)
	}
	for id, state := range map[string]string{given.ID: "released", kept.ID: "committed"} {
		var found promise.Reservation
		json.Unmarshal([]byte(read(t, server.URL+"/reservations/"+id)), &found)
		if found.State != state {
			t.Errorf("%s is %q, not %s", id, found.State, state)
		}
	}

	if _, err := stock.Reserve(ctx, "LK-2048-7718", stock.Line{ISBN: "9781999000011", Quantity: 4}); !errors.Is(err, stock.ErrNotEnough) {
		t.Errorf("four of three: %v", err)
	}
	if got := read(t, server.URL+"/availability/9781999000059"); got != `{"detail":"Nothing is stocked under 9781999000059.","status":404,"title":"Unknown"}`+"\n" {
		t.Errorf("unknown edition: %s", got)
	}
}
