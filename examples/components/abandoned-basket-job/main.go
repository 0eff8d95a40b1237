// Command abandoned-basket-job runs each morning and asks messaging to remind
// readers of the basket they left two days ago.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"time"
)

var client = http.Client{Timeout: 10 * time.Second}

func main() {
	if err := run(os.Getenv("BASKET_URL"), os.Getenv("MESSAGING_URL"), time.Now()); err != nil {
		log(map[string]any{"level": "error", "msg": err.Error()})
		os.Exit(1)
	}
}

func run(basketURL, messagingURL string, now time.Time) error {
	baskets, err := idle(basketURL, now)
	if err != nil {
		return err
	}
	asked := 0
	for _, basket := range baskets {
		if due, why := Due(basket, now); !due {
			log(map[string]any{"level": "debug", "msg": "no reminder", "basket": basket.ID, "because": why})
			continue
		}
		state, err := ask(messagingURL, basket)
		if err != nil {
			return fmt.Errorf("after %d reminders: %w", asked, err)
		}
		asked++
		log(map[string]any{"level": "info", "msg": "asked for a reminder", "basket": basket.ID, "state": state})
	}
	log(map[string]any{"level": "info", "msg": "done", "idle": len(baskets), "asked": asked})
	return nil
}

func idle(basketURL string, now time.Time) ([]Basket, error) {
	query := url.Values{"idleSince": {now.Add(-left).UTC().Format(time.RFC3339)}, "limit": {"500"}}
	response, err := client.Get(basketURL + "/baskets?" + query.Encode())
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("basket-service answered %s to the list of idle baskets", response.Status)
	}
	var baskets []Basket
	err = json.NewDecoder(response.Body).Decode(&baskets)
	return baskets, err
}

func ask(messagingURL string, basket Basket) (string, error) {
	body, err := json.Marshal(Reminder(basket))
	if err != nil {
		return "", err
	}
	request, err := http.NewRequest(http.MethodPost, messagingURL+"/messages", bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Idempotency-Key", IdempotencyKey(basket.ID))
	response, err := client.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	switch response.StatusCode {
	case http.StatusAccepted:
		var message struct{ State string }
		err := json.NewDecoder(response.Body).Decode(&message)
		return message.State, err
	case http.StatusTooManyRequests:
		// The reader has heard enough from us today, and we do not insist.
		return "declined", nil
	}
	return "", fmt.Errorf("messaging-service answered %s for basket %s", response.Status, basket.ID)
}

func log(line map[string]any) {
	line["at"] = time.Now().UTC().Format(time.RFC3339Nano)
	json.NewEncoder(os.Stdout).Encode(line)
}
