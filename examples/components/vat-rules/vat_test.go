package vat

import (
	"strings"
	"testing"
	"time"
)

func day(t *testing.T, date string) time.Time {
	t.Helper()
	at, err := time.Parse("2006-01-02", date)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func TestRatesAroundTheDaysTheyChanged(t *testing.T) {
	for _, c := range []struct {
		kind    Kind
		country string
		date    string
		want    Rate
	}{
		{Book, "GB", "2025-11-03", 0},
		{Ebook, "GB", "2020-04-30", 200},
		{Ebook, "GB", "2020-05-01", 0},
		{Audiobook, "GB", "2025-11-03", 200},
		{ToteBag, "GB", "2025-11-03", 200},
		{Ebook, "IE", "2023-12-31", 90},
		{Ebook, "IE", "2024-01-01", 0},
		{ToteBag, "IE", "2020-12-24", 210},
		{Ebook, "DE", "2019-12-17", 190},
		{Ebook, "DE", "2019-12-18", 70},
		{Book, "DE", "2020-12-31", 50},
		{Book, "DE", "2021-01-01", 70},
		{Book, "FR", "2025-11-03", 55},
		{Ebook, "NL", "2019-12-31", 210},
		{Ebook, "NL", "2020-01-01", 90},
	} {
		got, err := At(c.kind, c.country, day(t, c.date))
		if err != nil || got != c.want {
			t.Errorf("At(%s, %s, %s) = %d, %v; want %d", c.kind, c.country, c.date, got, err, c.want)
		}
	}
}

func TestMidnightIsWhereTheReaderIs(t *testing.T) {
	berlin := time.FixedZone("Berlin", 3600)
	at := time.Date(2020, 12, 31, 23, 30, 0, 0, time.UTC)
	if rate, _ := At(Book, "DE", at); rate != 50 {
		t.Errorf("in UTC the old year still has half an hour: %d", rate)
	}
	if rate, _ := At(Book, "DE", at.In(berlin)); rate != 70 {
		t.Errorf("in Berlin the new year has begun: %d", rate)
	}
}

func TestWhatIsNotInTheTableIsAnError(t *testing.T) {
	if _, err := At(Book, "CH", day(t, "2025-11-03")); err == nil || !strings.Contains(err.Error(), "book in CH") {
		t.Errorf("unknown country: %v", err)
	}
	if _, err := At(Book, "GB", day(t, "2018-12-31")); err == nil || !strings.Contains(err.Error(), "begins on 2019-01-01") {
		t.Errorf("before the table: %v", err)
	}
}

func TestPeriodsAreInOrder(t *testing.T) {
	for country, kinds := range table {
		for kind, periods := range kinds {
			for i := 1; i < len(periods); i++ {
				if periods[i-1].from >= periods[i].from || periods[i-1].rate == periods[i].rate {
					t.Errorf("%s in %s: %v then %v", kind, country, periods[i-1], periods[i])
				}
			}
		}
	}
}

func TestVatWithinAGrossAmount(t *testing.T) {
	for _, c := range []struct {
		rate        Rate
		gross, want int64
	}{{0, 2493, 0}, {200, 1200, 200}, {200, 1499, 250}, {55, 1055, 55}, {90, 999, 82}} {
		if got := c.rate.Within(c.gross); got != c.want {
			t.Errorf("Rate(%d).Within(%d) = %d; want %d", c.rate, c.gross, got, c.want)
		}
	}
	if got := Rate(55).Percent(); got != 5.5 {
		t.Errorf("Rate(55).Percent() = %v", got)
	}
}
