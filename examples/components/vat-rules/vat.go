// Package vat knows how books and the things sold beside them are taxed, by
// country and date.
package vat

import (
	"fmt"
	"time"
)

// Kind is what is sold, as far as a tax office cares.
type Kind string

const (
	Book      Kind = "book"
	Ebook     Kind = "ebook"
	Audiobook Kind = "audiobook"
	ToteBag   Kind = "tote-bag"
)

// Rate is in tenths of a per cent: France taxes a book at Rate(55).
type Rate int64

// Percent is the rate as people write it, such as 5.5.
func (r Rate) Percent() float64 {
	return float64(r) / 10
}

// Within returns the VAT contained in a gross amount, in the same smallest
// unit, rounded half up.
func (r Rate) Within(gross int64) int64 {
	divisor := 1000 + int64(r)
	return (2*gross*int64(r) + divisor) / (2 * divisor)
}

// At returns the rate for a kind in a country (ISO 3166, two letters) on the
// day of the sale. The day is taken in the time zone of at, so pass the time
// of the place where the reader is.
func At(kind Kind, country string, at time.Time) (Rate, error) {
	periods, known := table[country][kind]
	if !known {
		return 0, fmt.Errorf("no VAT rate for %s in %s: add it to table.go", kind, country)
	}
	day := at.Format("2006-01-02")
	for i := len(periods) - 1; i >= 0; i-- {
		if periods[i].from <= day {
			return periods[i].rate, nil
		}
	}
	return 0, fmt.Errorf("the VAT table for %s in %s begins on %s, not %s", kind, country, periods[0].from, day)
}
