package promise

import (
	"errors"
	"reflect"
	"sync"
	"testing"
	"time"
)

func newLedger() (*Ledger, *time.Time) {
	now := time.Date(2025, 11, 3, 18, 41, 0, 0, time.UTC)
	return NewLedger(map[string]map[Site]Position{
		"A": {Selby: {OnHand: 41}, Avonmouth: {OnHand: 7}},
		"B": {Avonmouth: {OnHand: 1}},
		"C": {Selby: {OnHand: 1}},
	}, func() time.Time { return now }), &now
}

func TestChoosingASite(t *testing.T) {
	for name, c := range map[string]struct{ wanted, placed []Line }{
		"Selby first":                {[]Line{{"A", 2, ""}}, []Line{{"A", 2, Selby}}},
		"one site for the whole":     {[]Line{{"B", 1, ""}, {"A", 1, ""}}, []Line{{"A", 1, Avonmouth}, {"B", 1, Avonmouth}}},
		"both as the sole way":       {[]Line{{"B", 1, ""}, {"C", 1, ""}}, []Line{{"B", 1, Avonmouth}, {"C", 1, Selby}}},
		"one line over both":         {[]Line{{"A", 45, ""}}, []Line{{"A", 41, Selby}, {"A", 4, Avonmouth}}},
		"the same book on two lines": {[]Line{{"A", 40, ""}, {"A", 1, ""}}, []Line{{"A", 41, Selby}}},
	} {
		ledger, _ := newLedger()
		r, err := ledger.Reserve("LK-2048-7716", c.wanted)
		if err != nil || !reflect.DeepEqual(r.Lines, c.placed) {
			t.Errorf("%s: %v %v", name, r.Lines, err)
		}
	}
}

func TestAllLinesOrNone(t *testing.T) {
	ledger, _ := newLedger()
	_, err := ledger.Reserve("LK-2048-7716", []Line{{"A", 1, ""}, {"B", 2, ""}})
	var shortage *Shortage
	if !errors.As(err, &shortage) || *shortage != (Shortage{ISBN: "B", Wanted: 2, Left: 1}) {
		t.Errorf("%v", err)
	}
	if positions, _ := ledger.Positions("A"); positions[Selby].Promised != 0 {
		t.Errorf("something was held: %v", positions)
	}
}

func TestTheSameCopyIsNeverPromisedTwice(t *testing.T) {
	ledger, _ := newLedger()
	var promised sync.Map
	var wait sync.WaitGroup
	for i := 0; i < 200; i++ {
		wait.Add(1)
		go func(i int) {
			defer wait.Done()
			if r, err := ledger.Reserve("LK-2048-7716", []Line{{"A", 1, ""}}); err == nil {
				promised.Store(i, r)
			}
		}(i)
	}
	wait.Wait()
	count := 0
	promised.Range(func(any, any) bool { count++; return true })
	if count != 48 {
		t.Errorf("48 copies, %d promises", count)
	}
}

func TestLapsingAndReleasing(t *testing.T) {
	ledger, now := newLedger()
	held, _ := ledger.Reserve("LK-2048-7716", []Line{{"A", 2, ""}})
	kept, _ := ledger.Reserve("LK-2048-7717", []Line{{"A", 3, ""}})
	ledger.Commit(kept.ID)
	*now = now.Add(HeldFor)
	if r, _ := ledger.Get(held.ID); r.State != "lapsed" {
		t.Errorf("after fifteen minutes: %s", r.State)
	}
	if _, err := ledger.Commit(held.ID); !errors.Is(err, ErrOver) {
		t.Errorf("commit of a lapsed one: %v", err)
	}
	if positions, _ := ledger.Positions("A"); positions[Selby].Promised != 3 {
		t.Errorf("only the committed copies are promised: %v", positions)
	}
	if r, err := ledger.Commit(kept.ID); err != nil || r.State != "committed" {
		t.Errorf("second commit: %v %v", r, err)
	}
	if err := ledger.Release(kept.ID); err != nil {
		t.Errorf("a cancelled order: %v", err)
	}
	if err := ledger.Release(kept.ID); !errors.Is(err, ErrOver) {
		t.Errorf("released twice: %v", err)
	}
	if _, err := ledger.Get("res_none"); !errors.Is(err, ErrUnknown) {
		t.Errorf("no such reservation: %v", err)
	}
}
