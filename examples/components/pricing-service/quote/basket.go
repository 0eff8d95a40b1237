package quote

import (
	"sort"
	"time"
)

// Line is a book in a basket.
type Line struct {
	Edition  Edition
	Quantity int
}

// Basket quotes each line for all of its copies, in order. Rules that take
// several books work on what the percentage rules left over, and only here.
func Basket(lines []Line, code string, at time.Time, where Place, rules []Rule) ([]Quote, error) {
	usable := withCode(rules, code)
	quotes := make([]Quote, len(lines))
	for i, line := range lines {
		q, err := Price(line.Edition, at, where, usable)
		if err != nil {
			return nil, err
		}
		quotes[i] = q
	}
	var best gift
	for _, rule := range usable {
		if rule.Take > 0 && rule.Runs(at) {
			if g := cheapestFree(rule, lines, quotes, where.Currency); g.saving > best.saving {
				best = g
			}
		}
	}
	for i, line := range lines {
		quotes[i].ListPrice = quotes[i].ListPrice.Times(line.Quantity)
		quotes[i].Price = quotes[i].Price.Times(line.Quantity - best.free[i])
		if best.free[i] > 0 {
			quotes[i].Because = append(quotes[i].Because, best.rule.reason())
		}
	}
	return quotes, nil
}

// withCode drops promotions whose code was not given, and lifts the condition
// from those whose code was.
func withCode(rules []Rule, code string) []Rule {
	var usable []Rule
	for _, rule := range rules {
		if rule.Code == "" || rule.Code == code {
			rule.Code = ""
			usable = append(usable, rule)
		}
	}
	return usable
}

// gift is what a rule gives away: so many free copies of each line.
type gift struct {
	rule   Rule
	free   map[int]int
	saving int64
}

// cheapestFree gives the cheapest copies away, or nothing if the basket as a
// whole would then be below its floor.
func cheapestFree(rule Rule, lines []Line, quotes []Quote, currency string) gift {
	var copies []int
	var margin int64
	for i, line := range lines {
		if !rule.concerns(line.Edition) {
			continue
		}
		for n := 0; n < line.Quantity; n++ {
			copies = append(copies, i)
			margin += quotes[i].Price.Minus(line.Edition.floor(currency)).Amount
		}
	}
	sort.SliceStable(copies, func(a, b int) bool {
		return quotes[copies[a]].Price.Amount < quotes[copies[b]].Price.Amount
	})
	g := gift{rule: rule, free: map[int]int{}}
	given := 0
	for left := len(copies); left >= rule.Take; left -= rule.Take {
		given += rule.Take - rule.Pay
	}
	for _, line := range copies[:given] {
		g.free[line]++
		g.saving += quotes[line].Price.Amount
	}
	if g.saving > margin {
		return gift{}
	}
	return g
}
