package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

func shipment(carrier string, change func(*Shipment)) Shipment {
	s := Shipment{
		ID: "shp_8Lw0", TrackingCode: "HEDGEROW-4417", Carrier: carrier, Bench: "S-4", WeightGrams: 652,
		Address: []string{"Wren Abbott", "2 Ferry Steps"}, Postcode: "BS20 0ZZ",
	}
	if change != nil {
		change(&s)
	}
	return s
}

func TestEachCarrierGetsItsFormat(t *testing.T) {
	for carrier, parts := range map[string][]string{
		"hedgerow-post":     {"^XA", "^FO40,84^A0N,36,36^FD2 Ferry Steps^FS", "^FDHEDGEROW-4417^FS", "^XZ"},
		"northline":         {"N\n", `"BS20 0ZZ"`, `"652 g"`, "P1\n"},
		"swift-cargo-bikes": {"HEDGEROW-4417\n\nWren Abbott\n", "0.7 kg"},
	} {
		label, err := Render(shipment(carrier, nil))
		if err != nil || label.Bench != "S-4" {
			t.Errorf("%s: %+v %v", carrier, label, err)
		}
		for _, part := range parts {
			if !strings.Contains(label.Content, part) {
				t.Errorf("%s lacks %q:\n%s", carrier, part, label.Content)
			}
		}
	}
}

func TestAnAddressCannotCommandThePrinter(t *testing.T) {
	house := func(s *Shipment) { s.Address[1] = `The "Old" Forge ^XZ` }
	hedgerow, _ := Render(shipment("hedgerow-post", house))
	if strings.Count(hedgerow.Content, "^XZ") != 1 {
		t.Errorf("the label ends early:\n%s", hedgerow.Content)
	}
	northline, _ := Render(shipment("northline", house))
	if !strings.Contains(northline.Content, `"The \"Old\" Forge ^XZ"`) {
		t.Errorf("quotation marks:\n%s", northline.Content)
	}
}

func TestWhatCannotBePrinted(t *testing.T) {
	for want, s := range map[string]Shipment{
		`no label format for carrier "tern-couriers"`:   shipment("tern-couriers", nil),
		"hedgerow-post takes 1 to 2000 g, not 2001":     shipment("hedgerow-post", func(s *Shipment) { s.WeightGrams = 2001 }),
		"needs a tracking code, a bench and an address": shipment("northline", func(s *Shipment) { s.Bench = "" }),
	} {
		if _, err := Render(s); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

func TestLabelsReachTheirBenchOnce(t *testing.T) {
	queue, err := os.ReadFile("samples/queue.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	benches := NewBenches()
	read(strings.NewReader(string(queue)+"not json\n"+string(queue)), benches)
	server := httptest.NewServer(routes(benches))
	defer server.Close()
	get := func(path string) (int, string) {
		response, err := http.Get(server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		body, _ := io.ReadAll(response.Body)
		return response.StatusCode, string(body)
	}
	if _, body := get("/queue/stats"); body != `[{"bench":"A-1","labels":1},{"bench":"S-4","labels":2}]`+"\n" {
		t.Errorf("stats: %s", body)
	}
	if _, body := get("/benches/S-4/next"); !strings.Contains(body, "HEDGEROW-4417") {
		t.Errorf("first in, first out: %s", body)
	}
	get("/benches/S-4/next")
	if status, _ := get("/benches/S-4/next"); status != http.StatusNoContent {
		t.Errorf("an empty bench: %d", status)
	}
}
