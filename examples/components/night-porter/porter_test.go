package main

import (
	"strings"
	"testing"
	"time"
)

func at(t *testing.T, text string) time.Time {
	t.Helper()
	moment, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t.Fatal(err)
	}
	return moment
}

func TestRounds(t *testing.T) {
	awake := Environment{Name: "preview-shop-web-4127"}
	asleep := Environment{Name: "preview-shop-web-4127", Asleep: true}
	signed := func(text string) Environment {
		return Environment{Name: "preview-shop-web-4127", Annotations: map[string]string{Sign: text}}
	}
	for _, c := range []struct {
		name        string
		environment Environment
		at          string
		want        string
	}{
		{"a minute before eight", awake, "2025-11-05T19:59:00Z", "nothing"},
		{"eight", awake, "2025-11-05T20:00:00Z", "sleep"},
		{"after a round was missed", awake, "2025-11-06T03:10:00Z", "sleep"},
		{"still night", asleep, "2025-11-06T06:59:00Z", "nothing"},
		{"seven", asleep, "2025-11-06T07:00:00Z", "wake"},
		{"eight on a summer evening", awake, "2026-06-10T19:00:00Z", "sleep"},
		{"seven on a summer morning", asleep, "2026-06-11T06:00:00Z", "wake"},
		{"the last night of a sign", signed("2025-11-05"), "2025-11-05T23:59:00Z", "nothing"},
		{"an old sign", signed("2025-11-05"), "2025-11-06T00:00:00Z", "sleep"},
		{"a sign nobody can read", signed("please!"), "2025-11-06T00:00:00Z", "nothing"},
	} {
		if got := Round(c.environment, at(t, c.at)); got.Do != c.want || got.Because == "" {
			t.Errorf("%s: %+v, want %s", c.name, got, c.want)
		}
	}
}

func TestTheReasonNamesTheSign(t *testing.T) {
	e := Environment{Name: "preview-a", Annotations: map[string]string{Sign: "until Friday"}}
	if got := Round(e, at(t, "2025-11-05T22:00:00Z")); !strings.Contains(got.Because, `"until Friday", which is not a date`) {
		t.Errorf("%+v", got)
	}
}
