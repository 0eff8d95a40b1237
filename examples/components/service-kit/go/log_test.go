package kit

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"
	"time"
)

func TestLineIsTheOneOfFormat(t *testing.T) {
	pretty, err := os.ReadFile("../format/line.json")
	if err != nil {
		t.Fatal(err)
	}
	var want, got bytes.Buffer
	if err := json.Compact(&want, bytes.TrimSpace(pretty)); err != nil {
		t.Fatal(err)
	}
	at := time.Date(2025, 11, 3, 18, 41, 55, 0, time.UTC)
	log := Log{Out: &got, Now: func() time.Time { return at }}
	log.Warn(`placement "resumed"`, Field{"orderNumber", "LK-2048-7716"}, Field{"attempt", 2})
	if got.String() != want.String()+"\n" {
		t.Errorf("got %s, want %s", got.String(), want.String())
	}
}
