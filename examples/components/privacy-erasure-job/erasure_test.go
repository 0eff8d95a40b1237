package main

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"reflect"
	"testing"
	"time"
)

type fake struct {
	name  string
	fails int
	asked []string
}

func (f *fake) Name() string { return f.name }

func (f *fake) Forget(readerID string) error {
	f.asked = append(f.asked, readerID)
	if f.fails > 0 {
		f.fails--
		return errors.New("not now")
	}
	return nil
}

var started = time.Date(2025, 11, 3, 9, 0, 0, 0, time.UTC)

func TestTheKeyIsDestroyedLast(t *testing.T) {
	orders, reviews, key := &fake{name: "orders"}, &fake{name: "reviews", fails: 1}, &fake{name: "accounts"}
	run := Run{ReaderID: "r_40021", StartedAt: started}
	var warned []string
	step := func() []string {
		return run.Step([]System{orders, reviews}, key, func(system string, _ error) { warned = append(warned, system) })
	}
	if missing := step(); !reflect.DeepEqual(missing, []string{"reviews", "accounts"}) || len(key.asked) != 0 {
		t.Errorf("first step: missing %v, key asked %v", missing, key.asked)
	}
	if missing := step(); missing != nil || len(key.asked) != 1 {
		t.Errorf("second step: missing %v, key asked %v", missing, key.asked)
	}
	if len(orders.asked) != 1 || len(reviews.asked) != 2 || !reflect.DeepEqual(warned, []string{"reviews"}) {
		t.Errorf("asked %v and %v, warned %v", orders.asked, reviews.asked, warned)
	}
}

func TestTheClock(t *testing.T) {
	run := Run{StartedAt: started}
	for hours, want := range map[int]string{1: "", 48: "", 49: "late", 72: "late", 73: "broken"} {
		if got := run.Urgency(started.Add(time.Duration(hours) * time.Hour)); got != want {
			t.Errorf("after %d hours: %q", hours, got)
		}
	}
}

func TestProofs(t *testing.T) {
	run := Run{ReaderID: "r_40021", Answered: map[string]bool{"reviews": true, "orders": true, "accounts": true}}
	nonce := []byte("0123456789abcdef")
	proof, err := run.Prove(nonce, started)
	if err != nil || len(proof.Hash) != 64 || !reflect.DeepEqual(proof.Systems, []string{"accounts", "orders", "reviews"}) {
		t.Errorf("%+v %v", proof, err)
	}
	if again, _ := run.Prove(nonce, started); again.Hash != proof.Hash {
		t.Error("a reader with the nonce could not show it")
	}
	if other, _ := run.Prove([]byte("fedcba9876543210"), started); other.Hash == proof.Hash {
		t.Error("the hash depends on the reader alone")
	}
	if _, err := run.Prove(nil, started); err == nil {
		t.Error("a proof without a nonce")
	}
}

func TestAServiceThatNeverHeardOfTheReader(t *testing.T) {
	status := http.StatusNotFound
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodDelete || r.URL.Path != "/internal/readers/r_40021" {
			t.Errorf("%s %s", r.Method, r.URL.Path)
		}
		w.WriteHeader(status)
	}))
	defer server.Close()
	if err := (service{"orders", server.URL}).Forget("r_40021"); err != nil {
		t.Error(err)
	}
	status = http.StatusInternalServerError
	if err := (service{"orders", server.URL}).Forget("r_40021"); err == nil {
		t.Error("a failure passed for an answer")
	}
}
