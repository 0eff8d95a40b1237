package quote

import (
	"strings"
	"time"
	_ "time/tzdata" // the image has no time zones of its own
)

// Rule is an approved promotion: either Percent off, or Take for the price of
// Pay.
type Rule struct {
	ID       string
	Label    string
	Code     string
	Percent  int
	Subject  string
	Take     int
	Pay      int
	StartsOn string
	EndsOn   string
}

var london = mustLoad("Europe/London")

func mustLoad(name string) *time.Location {
	location, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return location
}

// Runs tells whether at is between the first and the last day, both included.
// Dates of promotions are London dates, also for a reader in Amsterdam.
func (r Rule) Runs(at time.Time) bool {
	day := at.In(london).Format("2006-01-02")
	return r.StartsOn <= day && day <= r.EndsOn
}

func (r Rule) concerns(e Edition) bool {
	if r.Subject == "" {
		return true
	}
	for _, subject := range e.Subjects {
		if subject == r.Subject {
			return true
		}
	}
	return false
}

// reason is the label as a line of "because", which is a list in lower case.
func (r Rule) reason() string {
	return strings.ToLower(r.Label[:1]) + r.Label[1:]
}
