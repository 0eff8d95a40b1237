package promise

import (
	"fmt"
	"sync"
	"time"
)

// HeldFor is how long a reservation waits to be committed.
const HeldFor = 15 * time.Minute

// Ledger holds positions and reservations. It applies the condition of
// db/promise.sql under one lock; in stock-db the rows are the locks.
type Ledger struct {
	mu           sync.Mutex
	now          func() time.Time
	positions    map[string]map[Site]Position
	reservations map[string]*Reservation
}

// NewLedger starts with what a person could count.
func NewLedger(positions map[string]map[Site]Position, now func() time.Time) *Ledger {
	return &Ledger{now: now, positions: positions, reservations: map[string]*Reservation{}}
}

// Positions reads an edition at every site that has it.
func (l *Ledger) Positions(isbn string) (map[Site]Position, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lapse()
	if l.positions[isbn] == nil {
		return nil, ErrUnknown
	}
	found := map[Site]Position{}
	for site, position := range l.positions[isbn] {
		found[site] = position
	}
	return found, nil
}

// Reserve promises all lines to an order, or none.
func (l *Ledger) Reserve(orderNumber string, lines []Line) (Reservation, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lapse()
	placed, shortage := choose(merged(lines), func(isbn string, site Site) int {
		return l.positions[isbn][site].Available()
	})
	if shortage != nil {
		return Reservation{}, shortage
	}
	l.move(placed, 1)
	r := &Reservation{
		ID:          newID(func(id string) bool { return l.reservations[id] != nil }),
		OrderNumber: orderNumber,
		State:       "held",
		Lines:       placed,
		LapsesAt:    l.now().Add(HeldFor).UTC(),
	}
	l.reservations[r.ID] = r
	return *r, nil
}

// Get reads a reservation.
func (l *Ledger) Get(id string) (Reservation, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	r, err := l.find(id, "held", "committed", "released", "lapsed")
	if err != nil {
		return Reservation{}, err
	}
	return *r, nil
}

// Commit keeps the promise once the order is placed. Callers repeat it, so
// the second time is like the first.
func (l *Ledger) Commit(id string) (Reservation, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	r, err := l.find(id, "held", "committed")
	if err != nil {
		return Reservation{}, err
	}
	r.State = "committed"
	return *r, nil
}

// Release gives the copies back, also after the commit: orders are cancelled.
func (l *Ledger) Release(id string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	r, err := l.find(id, "held", "committed")
	if err != nil {
		return err
	}
	r.State = "released"
	l.move(r.Lines, -1)
	return nil
}

// find returns the reservation if it is in one of the states.
func (l *Ledger) find(id string, states ...string) (*Reservation, error) {
	l.lapse()
	r := l.reservations[id]
	if r == nil {
		return nil, ErrUnknown
	}
	for _, state := range states {
		if r.State == state {
			return r, nil
		}
	}
	return nil, fmt.Errorf("%w: %s is %s", ErrOver, id, r.State)
}

// lapse takes back what nobody committed in time.
func (l *Ledger) lapse() {
	for _, r := range l.reservations {
		if r.State == "held" && !l.now().Before(r.LapsesAt) {
			r.State = "lapsed"
			l.move(r.Lines, -1)
		}
	}
}

func (l *Ledger) move(lines []Line, sign int) {
	for _, line := range lines {
		position := l.positions[line.ISBN][line.Site]
		position.Promised += sign * line.Quantity
		l.positions[line.ISBN][line.Site] = position
	}
}
