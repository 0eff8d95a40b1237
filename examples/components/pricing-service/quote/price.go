// Package quote works out what a book costs.
package quote

import (
	"errors"
	"fmt"
	"time"

	"larkspur.example/pricing/pricing-service/money"
	vat "larkspur.example/pricing/vat-rules"
)

// ErrNoListPrice means that the publisher named no price in this currency.
var ErrNoListPrice = errors.New("there is no list price")

// Edition is what pricing knows of a book, by currency.
type Edition struct {
	ISBN      string
	Kind      vat.Kind
	Subjects  []string
	ListPrice map[string]int64
	Cost      map[string]int64
}

// Place is where a book is sold, and in which currency.
type Place struct {
	Country  string
	Currency string
}

// Quote is a price and every rule that touched it.
type Quote struct {
	ISBN       string      `json:"isbn"`
	ListPrice  money.Money `json:"listPrice"`
	Price      money.Money `json:"price"`
	VatRate    float64     `json:"vatRate"`
	Because    []string    `json:"because"`
	ValidUntil time.Time   `json:"validUntil"`
}

// Price is a pure function: the same arguments give the same quote for ever.
func Price(e Edition, at time.Time, where Place, rules []Rule) (Quote, error) {
	list, sold := e.ListPrice[where.Currency]
	if !sold {
		return Quote{}, fmt.Errorf("%w for %s in %s", ErrNoListPrice, e.ISBN, where.Currency)
	}
	q := Quote{
		ISBN:       e.ISBN,
		ListPrice:  money.Money{Amount: list, Currency: where.Currency},
		Because:    []string{"list price"},
		ValidUntil: at.UTC().Truncate(time.Hour).Add(time.Hour),
	}
	q.Price = q.ListPrice
	if best, found := bestPercentage(e, at, rules); found {
		q.Price = q.ListPrice.Minus(q.ListPrice.Percent(best.Percent))
		q.Because = append(q.Because, best.reason())
	}
	if floor := e.floor(where.Currency); q.Price.Amount < floor.Amount {
		q.Price = floor
		q.Because = append(q.Because, "floor")
	}
	rate, err := vat.At(e.Kind, where.Country, at.In(london))
	if err != nil {
		return Quote{}, err
	}
	q.VatRate = rate.Percent()
	return q, nil
}

// bestPercentage picks one rule, the best for the reader. Discounts never add
// up.
func bestPercentage(e Edition, at time.Time, rules []Rule) (best Rule, found bool) {
	for _, rule := range rules {
		if rule.Code == "" && rule.Percent > best.Percent && rule.Runs(at) && rule.concerns(e) {
			best, found = rule, true
		}
	}
	return best, found
}

// floor is cost plus 4 per cent, or the list price where that is lower.
func (e Edition) floor(currency string) money.Money {
	cost := money.Money{Amount: e.Cost[currency], Currency: currency}
	floor := cost.Plus(cost.Percent(4))
	if list := e.ListPrice[currency]; list < floor.Amount {
		floor.Amount = list
	}
	return floor
}
