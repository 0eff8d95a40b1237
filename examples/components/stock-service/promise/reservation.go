package promise

import (
	"crypto/rand"
	"errors"
	"fmt"
	"sort"
	"time"
)

// ErrUnknown means that there is no such reservation or edition.
var ErrUnknown = errors.New("unknown")

// ErrOver means that a reservation is in a state it cannot leave this way.
var ErrOver = errors.New("the reservation is over")

// Shortage is the edition that could not be promised.
type Shortage struct {
	ISBN   string
	Wanted int
	Left   int
}

func (s *Shortage) Error() string {
	return fmt.Sprintf("wanted %d of %s, %d left", s.Wanted, s.ISBN, s.Left)
}

// Reservation is a promise to an order.
type Reservation struct {
	ID          string    `json:"id"`
	OrderNumber string    `json:"orderNumber"`
	State       string    `json:"state"`
	Lines       []Line    `json:"lines"`
	LapsesAt    time.Time `json:"lapsesAt"`
}

// merged adds up lines of the same edition and sorts them by ISBN, which is
// the order of locking in stock-db: two baskets with the same books cannot
// wait for each other.
func merged(lines []Line) []Line {
	quantity := map[string]int{}
	for _, line := range lines {
		quantity[line.ISBN] += line.Quantity
	}
	var sum []Line
	for isbn, n := range quantity {
		sum = append(sum, Line{ISBN: isbn, Quantity: n})
	}
	sort.Slice(sum, func(a, b int) bool { return sum[a].ISBN < sum[b].ISBN })
	return sum
}

const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

// newID makes an id short enough to be read out over the telephone.
func newID(taken func(string) bool) string {
	for {
		random := make([]byte, 4)
		if _, err := rand.Read(random); err != nil {
			panic(err)
		}
		for i, b := range random {
			random[i] = letters[int(b)%len(letters)]
		}
		if id := "res_" + string(random); !taken(id) {
			return id
		}
	}
}
