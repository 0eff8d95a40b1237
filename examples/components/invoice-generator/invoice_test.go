package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	vat "larkspur.example/pricing/vat-rules"
)

func line(kind vat.Kind, quantity, amount int64) Line {
	l := Line{ISBN: "9781999000035", Title: "The Cartographer’s Aunt", Kind: kind, Quantity: quantity}
	l.UnitPrice.Amount, l.UnitPrice.Currency = amount, "EUR"
	return l
}

func TestVatIsOnTheSumOfEachRate(t *testing.T) {
	order := Order{
		OrderNumber: "LK-2048-7716",
		PlacedAt:    time.Date(2025, 11, 3, 18, 41, 55, 0, time.UTC),
		Lines:       []Line{line(vat.Book, 1, 999), line(vat.Ebook, 1, 999), line(vat.ToteBag, 1, 1500), line(vat.Book, 1, 999)},
		ShipTo:      Address{Name: "Jule Petersen", Lines: []string{"Deich 4"}, Postcode: "26434", Country: "DE"},
	}
	text, err := Invoice(order)
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Join(text, "\n")
	for _, want := range []string{
		"Date of supply 3 November 2025", "26434 DE", "9.99   7.0%", "Total EUR 44.97",
		"VAT at 7.0%: 1.96 on 29.97", "VAT at 19.0%: 2.39 on 15.00",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("lacks %q:\n%s", want, all)
		}
	}
	order.ShipTo.Country = "CH"
	if _, err := Invoice(order); err == nil || !strings.Contains(err.Error(), "LK-2048-7716") {
		t.Errorf("no rate: %v", err)
	}
}

func TestThePDFIsSound(t *testing.T) {
	pdf := PDF([]string{`Zoë (“Zo”) O’Neill \ 北`})
	if !bytes.Contains(pdf, []byte(`(Zo\353 \("Zo"\) O'Neill \\ ?) Tj`)) {
		t.Errorf("text:\n%s", pdf)
	}
	at := bytes.LastIndex(pdf, []byte("xref\n0 6"))
	if !bytes.HasPrefix(pdf, []byte("%PDF-1.4\n")) || !bytes.Contains(pdf[at:], []byte("startxref\n")) {
		t.Errorf("structure:\n%s", pdf)
	}
	if second := bytes.Index(pdf, []byte("2 0 obj")); !bytes.Contains(pdf[at:], []byte("0000000058 00000 n")) || second != 58 {
		t.Errorf("object 2 is at %d:\n%s", second, pdf[at:])
	}
}

func TestTheArchiveIsWrittenOnce(t *testing.T) {
	archive := t.TempDir()
	path, err := run("samples/LK-2048-7716.json", archive)
	if err != nil || !strings.HasSuffix(path, "/2025/11/LK-2048-7716.pdf") {
		t.Fatalf("%s %v", path, err)
	}
	before, _ := os.ReadFile(path)
	order := Order{OrderNumber: "LK-2048-7716", PlacedAt: time.Date(2025, 11, 3, 0, 0, 0, 0, time.UTC)}
	if _, err := file(archive, order, []byte("something else")); err != nil {
		t.Error(err)
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("an invoice was replaced")
	}
}
