package main

import (
	"sort"
	"sync"
)

// Benches holds the labels that wait for a printer, first in, first out.
type Benches struct {
	mu      sync.Mutex
	waiting map[string][]Label
	seen    map[string]bool
}

// NewBenches has nothing to print.
func NewBenches() *Benches {
	return &Benches{waiting: map[string][]Label{}, seen: map[string]bool{}}
}

// Add queues the label of a shipment. The queue delivers at least once, so a
// shipment that comes again is not printed again; it reports whether it was new.
func (b *Benches) Add(shipmentID string, label Label) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.seen[shipmentID] {
		return false
	}
	b.seen[shipmentID] = true
	b.waiting[label.Bench] = append(b.waiting[label.Bench], label)
	return true
}

// Next takes the oldest label of a bench, for its printer.
func (b *Benches) Next(bench string) (Label, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	labels := b.waiting[bench]
	if len(labels) == 0 {
		return Label{}, false
	}
	b.waiting[bench] = labels[1:]
	return labels[0], true
}

// Waiting is the number of labels on one bench.
type Waiting struct {
	Bench  string `json:"bench"`
	Labels int    `json:"labels"`
}

// Stats counts what waits, in order of benches.
func (b *Benches) Stats() []Waiting {
	b.mu.Lock()
	defer b.mu.Unlock()
	stats := []Waiting{}
	for bench, labels := range b.waiting {
		if len(labels) > 0 {
			stats = append(stats, Waiting{bench, len(labels)})
		}
	}
	sort.Slice(stats, func(i, j int) bool { return stats[i].Bench < stats[j].Bench })
	return stats
}
