package main

import (
	"fmt"
	"time"
	_ "time/tzdata" // the image has no time zones of its own
)

// Sign is the annotation that keeps an environment awake: a date until which,
// that day included, nobody wants to be disturbed.
const Sign = "night-porter.larkspur.example/do-not-disturb"

// Environment is a preview environment, which is a namespace.
type Environment struct {
	Name        string            `json:"name"`
	Annotations map[string]string `json:"annotations"`
	Asleep      bool              `json:"asleep"`
}

// Action is what the porter does with an environment, and why.
type Action struct {
	Environment string `json:"environment"`
	Do          string `json:"do"`
	Because     string `json:"because"`
}

const (
	wakes  = 7
	sleeps = 20
)

var bristol = mustLoad("Europe/London")

func mustLoad(name string) *time.Location {
	location, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return location
}

// Round decides about one environment. It looks at the clock and not at when
// it last came by, so a round that was missed is made up for by the next.
func Round(e Environment, now time.Time) Action {
	now = now.In(bristol)
	night := now.Hour() < wakes || now.Hour() >= sleeps
	if night && !e.Asleep {
		if because, signed := sign(e, now); signed {
			return Action{e.Name, "nothing", because}
		}
		return Action{e.Name, "sleep", "it is night"}
	}
	if !night && e.Asleep {
		return Action{e.Name, "wake", "it is day"}
	}
	return Action{e.Name, "nothing", "it is as it should be"}
}

// sign tells whether somebody wants an environment left alone. A sign nobody
// can read counts, because the person who hung it up meant something by it.
func sign(e Environment, now time.Time) (string, bool) {
	text, hung := e.Annotations[Sign]
	if !hung {
		return "", false
	}
	until, err := time.ParseInLocation("2006-01-02", text, bristol)
	if err != nil {
		return fmt.Sprintf("the sign says %q, which is not a date", text), true
	}
	if now.Before(until.AddDate(0, 0, 1)) {
		return "do not disturb until " + text, true
	}
	return "", false
}
