package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func ask(t *testing.T, method, url, body string) (int, string) {
	t.Helper()
	evening := time.Date(2025, 11, 3, 18, 22, 10, 0, time.UTC)
	recorder := httptest.NewRecorder()
	routes(func() time.Time { return evening }).ServeHTTP(recorder, httptest.NewRequest(method, url, strings.NewReader(body)))
	return recorder.Code, strings.TrimSpace(recorder.Body.String())
}

func TestQuoteOfTheDocumentation(t *testing.T) {
	status, body := ask(t, "GET", "/quotes/9781999000035?currency=GBP&country=GB", "")
	want := `{"isbn":"9781999000035","listPrice":{"amount":999,"currency":"GBP"},"price":{"amount":799,"currency":"GBP"},` +
		`"vatRate":0,"because":["list price","paperback autumn 20%"],"validUntil":"2025-11-03T19:00:00Z"}`
	if status != http.StatusOK || body != want {
		t.Errorf("%d %s", status, body)
	}
}

func TestBasketfulWithACode(t *testing.T) {
	status, body := ask(t, "POST", "/quotes", `{"currency":"GBP","promotionCode":"RAINYDAY",
		"lines":[{"isbn":"9781999000028","quantity":2},{"isbn":"9781999000035","quantity":1}]}`)
	if status != http.StatusOK || !strings.Contains(body, `"price":{"amount":2198`) || !strings.Contains(body, `"price":{"amount":0`) {
		t.Errorf("%d %s", status, body)
	}
}

func TestMistakesAreExplained(t *testing.T) {
	for _, c := range []struct {
		url    string
		status int
		detail string
	}{
		{"/quotes/9781999000059", 404, "There is no list price for 9781999000059 in GBP"},
		{"/quotes/9781999000028?currency=EUR", 404, "in EUR."},
		{"/quotes/9781999000035?currency=CHF", 400, "We do not sell in CHF yet."},
		{"/quotes/9781999000035?country=CH", 400, "No VAT rate for book in CH"},
		{"/quotes/9781999000035?at=tomorrow", 400, "such as 2025-11-07T09:00:00Z"},
	} {
		if status, body := ask(t, "GET", c.url, ""); status != c.status || !strings.Contains(body, c.detail) {
			t.Errorf("%s: %d %s", c.url, status, body)
		}
	}
	if status, body := ask(t, "POST", "/quotes", `{"currency":"GBP","lines":[]}`); status != 400 {
		t.Errorf("no lines: %d %s", status, body)
	}
}
