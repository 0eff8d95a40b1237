package main

import (
	"fmt"
	"strings"
	"time"

	vat "larkspur.example/pricing/vat-rules"
)

// Order is what the Orders API says, as far as an invoice needs it. Prices
// include VAT.
type Order struct {
	OrderNumber string    `json:"orderNumber"`
	PlacedAt    time.Time `json:"placedAt"`
	Lines       []Line    `json:"lines"`
	ShipTo      Address   `json:"shipTo"`
}

// Line is a book of an order.
type Line struct {
	ISBN      string   `json:"isbn"`
	Title     string   `json:"title"`
	Kind      vat.Kind `json:"kind"`
	Quantity  int64    `json:"quantity"`
	UnitPrice struct {
		Amount   int64  `json:"amount"`
		Currency string `json:"currency"`
	} `json:"unitPrice"`
}

// Address is where the parcel went, which decides about VAT.
type Address struct {
	Name     string   `json:"name"`
	Lines    []string `json:"lines"`
	Postcode string   `json:"postcode"`
	Country  string   `json:"country"`
}

// Invoice returns the lines of text to print. Rates are those of the day of
// the order.
func Invoice(order Order) ([]string, error) {
	text := []string{"Larkspur", "Invoice " + order.OrderNumber, "Date of supply " + order.PlacedAt.Format("2 January 2006"), ""}
	text = append(text, order.ShipTo.Name)
	text = append(text, order.ShipTo.Lines...)
	text = append(text, strings.TrimSpace(order.ShipTo.Postcode+" "+order.ShipTo.Country), "")
	gross, rates := map[vat.Rate]int64{}, []vat.Rate{}
	var total int64
	currency := ""
	for _, line := range order.Lines {
		rate, err := vat.At(line.Kind, order.ShipTo.Country, order.PlacedAt)
		if err != nil {
			return nil, fmt.Errorf("order %s: %w", order.OrderNumber, err)
		}
		amount := line.Quantity * line.UnitPrice.Amount
		if _, seen := gross[rate]; !seen {
			rates = append(rates, rate)
		}
		gross[rate] += amount
		total += amount
		currency = line.UnitPrice.Currency
		text = append(text, fmt.Sprintf("%2d  %-13s  %-34.34s %10s  %4.1f%%", line.Quantity, line.ISBN, line.Title, money(amount), rate.Percent()))
	}
	text = append(text, "", fmt.Sprintf("Total %s %s", currency, money(total)))
	// VAT is worked out on the sum of each rate. Rounding line by line gives
	// another number, and the tax office wants this one.
	for _, rate := range rates {
		text = append(text, fmt.Sprintf("of which VAT at %.1f%%: %s on %s", rate.Percent(), money(rate.Within(gross[rate])), money(gross[rate])))
	}
	return text, nil
}

func money(amount int64) string {
	return fmt.Sprintf("%d.%02d", amount/100, amount%100)
}
