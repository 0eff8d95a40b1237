package quote

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"larkspur.example/pricing/pricing-service/money"
	vat "larkspur.example/pricing/vat-rules"
)

var (
	britain = Place{Country: "GB", Currency: "GBP"}
	evening = time.Date(2025, 11, 3, 18, 22, 0, 0, time.UTC)
	autumn  = Rule{Label: "Paperback autumn 20%", Percent: 20, Subject: "FBA", StartsOn: "2025-10-20", EndsOn: "2025-11-16"}
	rainy   = Rule{Label: "Three for two on rainy days", Code: "RAINYDAY", Take: 3, Pay: 2, StartsOn: "2025-11-01", EndsOn: "2025-11-30"}
)

func book(list, cost int64) Edition {
	return Edition{
		ISBN: "9781999000035", Kind: vat.Book, Subjects: []string{"FBA"},
		ListPrice: map[string]int64{"GBP": list}, Cost: map[string]int64{"GBP": cost},
	}
}

func price(t *testing.T, e Edition, at time.Time, rules ...Rule) Quote {
	t.Helper()
	q, err := Price(e, at, britain, rules)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestOddPenniesGoToTheReader(t *testing.T) {
	q := price(t, book(999, 400), evening, autumn)
	if q.Price.Amount != 799 || !reflect.DeepEqual(q.Because, []string{"list price", "paperback autumn 20%"}) {
		t.Errorf("%+v", q)
	}
	var sum int64
	for _, part := range (money.Money{Amount: 1000, Currency: "GBP"}).Split(7) {
		sum += part.Amount
	}
	if sum != 1000 {
		t.Errorf("a penny was lost: %d", sum)
	}
}

func TestWeAreNotThatSortOfShop(t *testing.T) {
	half := Rule{Label: "Half price Monday", Percent: 50, StartsOn: "2025-11-03", EndsOn: "2025-11-03"}
	for _, rules := range [][]Rule{{autumn, half}, {half, autumn}} {
		if q := price(t, book(1000, 400), evening, rules...); q.Price.Amount != 500 || len(q.Because) != 2 {
			t.Errorf("the reader did not get the better price, and only that: %+v", q)
		}
	}
}

func TestNothingIsSoldBelowTheFloor(t *testing.T) {
	if q := price(t, book(999, 800), evening, autumn); q.Price.Amount != 832 || q.Because[2] != "floor" {
		t.Errorf("800 plus 4 per cent: %+v", q)
	}
	if q := price(t, book(999, 990), evening, autumn); q.Price.Amount != 999 {
		t.Errorf("never above the list price: %+v", q)
	}
}

func TestDatesAreLondonDates(t *testing.T) {
	summer := Rule{Label: "Summer", Percent: 10, StartsOn: "2026-07-01", EndsOn: "2026-07-31"}
	first := time.Date(2026, 6, 30, 23, 30, 0, 0, time.UTC)
	if q := price(t, book(1000, 100), first, summer); q.Price.Amount != 900 {
		t.Errorf("half past midnight in London: %+v", q)
	}
	after := time.Date(2026, 7, 31, 23, 30, 0, 0, time.UTC)
	if q := price(t, book(1000, 100), after, summer); q.Price.Amount != 1000 {
		t.Errorf("the first of August in London: %+v", q)
	}
}

func TestTheCheapestBookIsTheFreeOne(t *testing.T) {
	lines := []Line{{book(1000, 300), 3}, {book(500, 150), 1}}
	quotes, err := Basket(lines, "RAINYDAY", evening, britain, []Rule{autumn, rainy})
	if err != nil || quotes[0].Price.Amount != 2400 || quotes[1].Price.Amount != 0 {
		t.Errorf("%+v %v", quotes, err)
	}
	quotes, _ = Basket(lines, "", evening, britain, []Rule{autumn, rainy})
	if quotes[0].Price.Amount != 2400 || quotes[1].Price.Amount != 400 {
		t.Errorf("without the code: %+v", quotes)
	}
	dear := []Line{{book(1000, 900), 3}}
	quotes, _ = Basket(dear, "RAINYDAY", evening, britain, []Rule{rainy})
	if quotes[0].Price.Amount != 3000 {
		t.Errorf("the floor holds for the basket: %+v", quotes)
	}
}

func TestNoListPriceNoQuote(t *testing.T) {
	if _, err := Price(book(999, 500), evening, Place{Country: "GB", Currency: "USD"}, nil); !errors.Is(err, ErrNoListPrice) {
		t.Errorf("%v", err)
	}
}
