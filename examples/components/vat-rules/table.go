package vat

// period is a rate and the first day on which it holds.
type period struct {
	from string
	rate Rate
}

// table begins where the seven years of kept invoices begin. Periods are in
// order; each ends where the next one starts.
var table = map[string]map[Kind][]period{
	"GB": {
		Book:      {{"2019-01-01", 0}},
		Ebook:     {{"2019-01-01", 200}, {"2020-05-01", 0}},
		Audiobook: {{"2019-01-01", 200}},
		ToteBag:   {{"2019-01-01", 200}},
	},
	"IE": {
		Book:      {{"2019-01-01", 0}},
		Ebook:     {{"2019-01-01", 90}, {"2024-01-01", 0}},
		Audiobook: {{"2019-01-01", 90}, {"2024-01-01", 0}},
		ToteBag:   {{"2019-01-01", 230}, {"2020-09-01", 210}, {"2021-03-01", 230}},
	},
	"DE": {
		Book:      germanBooks,
		Ebook:     germanDownloads,
		Audiobook: germanDownloads,
		ToteBag:   {{"2019-01-01", 190}, {"2020-07-01", 160}, {"2021-01-01", 190}},
	},
	"FR": {
		Book:      {{"2019-01-01", 55}},
		Ebook:     {{"2019-01-01", 55}},
		Audiobook: {{"2019-01-01", 55}},
		ToteBag:   {{"2019-01-01", 200}},
	},
	"NL": {
		Book:      {{"2019-01-01", 90}},
		Ebook:     {{"2019-01-01", 210}, {"2020-01-01", 90}},
		Audiobook: {{"2019-01-01", 210}, {"2020-01-01", 90}},
		ToteBag:   {{"2019-01-01", 210}},
	},
}

// Germany lowered both of its rates for the second half of 2020.
var germanBooks = []period{
	{"2019-01-01", 70}, {"2020-07-01", 50}, {"2021-01-01", 70},
}

var germanDownloads = []period{
	{"2019-01-01", 190}, {"2019-12-18", 70}, {"2020-07-01", 50}, {"2021-01-01", 70},
}
