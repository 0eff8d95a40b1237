package main

import (
	"crypto/sha1"
	"fmt"
	"time"
)

// Basket is what the Basket API says about a basket nobody touches.
type Basket struct {
	ID        string    `json:"id"`
	ReaderID  string    `json:"readerId"`
	Lines     []Line    `json:"lines"`
	TouchedAt time.Time `json:"touchedAt"`
}

// Line is a book in a basket.
type Line struct {
	ISBN      string `json:"isbn"`
	Available bool   `json:"available"`
}

// MessageRequest is what the Messaging API wants to know. It adds the name and
// the language, and declines without the reader’s consent to reminders.
type MessageRequest struct {
	ReaderID string            `json:"readerId"`
	Template string            `json:"template"`
	Urgency  string            `json:"urgency"`
	Values   map[string]string `json:"values"`
}

const (
	left   = 48 * time.Hour
	window = 24 * time.Hour
)

// Due tells whether a basket gets its reminder this morning, and if not, why.
func Due(b Basket, now time.Time) (bool, string) {
	idle := now.Sub(b.TouchedAt)
	switch {
	case idle < left:
		return false, "still warm"
	case idle >= left+window:
		return false, "had its morning"
	case b.ReaderID == "":
		return false, "a visitor, whom we cannot write to"
	}
	for _, line := range b.Lines {
		if line.Available {
			return true, ""
		}
	}
	return false, "nothing in it can be bought"
}

// Reminder is the request for one basket.
func Reminder(b Basket) MessageRequest {
	return MessageRequest{
		ReaderID: b.ReaderID,
		Template: "basket-reminder",
		Urgency:  "bulk",
		Values:   map[string]string{"basketId": b.ID},
	}
}

// namespace is ours alone, so that no other job makes the same keys.
const namespace = "larkspur.example/checkout/abandoned-basket-job/"

// IdempotencyKey is the same for a basket however often the job runs, and that
// is why there is one reminder, and only one. It has the shape of a UUID
// version 5.
func IdempotencyKey(basketID string) string {
	sum := sha1.Sum([]byte(namespace + basketID))
	sum[6] = sum[6]&0x0f | 0x50
	sum[8] = sum[8]&0x3f | 0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", sum[0:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}
