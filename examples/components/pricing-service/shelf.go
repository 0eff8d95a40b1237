package main

import (
	"larkspur.example/pricing/pricing-service/quote"
	vat "larkspur.example/pricing/vat-rules"
)

// editions is a shelf to try the service with; in a cluster it comes from
// pricing-db.
var editions = map[string]quote.Edition{
	"9781999000011": {
		ISBN: "9781999000011", Kind: vat.Book, Subjects: []string{"FBA", "1DDU"},
		ListPrice: map[string]int64{"GBP": 1899, "EUR": 2399}, Cost: map[string]int64{"GBP": 1040, "EUR": 1310},
	},
	"9781999000028": {
		ISBN: "9781999000028", Kind: vat.Book, Subjects: []string{"WNC"},
		ListPrice: map[string]int64{"GBP": 1099}, Cost: map[string]int64{"GBP": 560},
	},
	"9781999000035": {
		ISBN: "9781999000035", Kind: vat.Book, Subjects: []string{"FBA"},
		ListPrice: map[string]int64{"GBP": 999, "EUR": 1299}, Cost: map[string]int64{"GBP": 510, "EUR": 650},
	},
}

var rules = []quote.Rule{
	{
		ID: "paperback-autumn-2025", Label: "Paperback autumn 20%", Percent: 20, Subject: "FBA",
		StartsOn: "2025-10-20", EndsOn: "2025-11-16",
	},
	{
		ID: "rainy-day-2025", Label: "Three for two on rainy days", Code: "RAINYDAY", Take: 3, Pay: 2,
		StartsOn: "2025-11-01", EndsOn: "2025-11-30",
	},
}
