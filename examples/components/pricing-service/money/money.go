// Package money counts in the smallest unit of a currency.
package money

// Money is an amount in pence or cents.
type Money struct {
	Amount   int64  `json:"amount"`
	Currency string `json:"currency"`
}

// Split divides m into n parts that add up to m again.
func (m Money) Split(n int64) []Money {
	parts := make([]Money, n)
	share, rest := m.Amount/n, m.Amount%n
	for i := range parts {
		parts[i] = Money{Amount: share, Currency: m.Currency}
		if int64(i) < rest {
			parts[i].Amount++
		}
	}
	return parts
}

// Percent is so many hundredths of m. The odd pennies are in the first
// hundredths, so a discount is never rounded down.
func (m Money) Percent(n int) Money {
	sum := Money{Currency: m.Currency}
	for _, part := range m.Split(100)[:n] {
		sum.Amount += part.Amount
	}
	return sum
}

// Plus adds an amount of the same currency.
func (m Money) Plus(other Money) Money {
	return Money{Amount: m.Amount + other.Amount, Currency: m.Currency}
}

// Minus takes off an amount of the same currency.
func (m Money) Minus(other Money) Money {
	return Money{Amount: m.Amount - other.Amount, Currency: m.Currency}
}

// Times is n of m.
func (m Money) Times(n int) Money {
	return Money{Amount: m.Amount * int64(n), Currency: m.Currency}
}
